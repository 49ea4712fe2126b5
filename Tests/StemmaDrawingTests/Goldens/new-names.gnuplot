set encoding utf8
set terminal pngcairo size 960,552 fontscale 1.5 linewidth 2 pointscale 2 font 'DejaVu Sans,12' background '#ffffff' noenhanced
$panel0 << EOD
2018 1
2019 0
2020 2
2021 1
2022 1
EOD
set multiplot
unset key
set border 1 lc rgb '#d0d7de' lw 1
set xrange [2017.8:2022.2]
set xtics (2018,2022) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
set grid ytics lt 1 lc rgb '#d0d7de' lw 0.5
set style fill solid 1 noborder
unset label
set label 'New names a year' at screen 0.042,0.906 left font 'DejaVu Sans:Bold,18' tc rgb '#1f2328'
set label 'Methods, terms, authors and institutions by the year of the first paper' at screen 0.042,0.819 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'that has them, each to its own scale. Every name of the first year is new.' at screen 0.042,0.764 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label '2022 is not over and dashed.' at screen 0.042,0.71 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'methods' at screen 0.042,0.583 left font 'DejaVu Sans:Bold,12' tc rgb '#1f2328'
set label '5 methods in all' at screen 0.042,0.522 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.092
set rmargin at screen 0.475
set tmargin at screen 0.467
set bmargin at screen 0.152
set yrange [0:2.1]
set ytics (2) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
plot $panel0 using 1:($1 < 2022 ? $2 : NaN) with filledcurves y1=0 lc rgb '#cddbff' notitle, \
  $panel0 using 1:($1 < 2022 ? $2 : NaN) with linespoints pt 7 ps 0.25 lw 2 lc rgb '#005a97' notitle, \
  $panel0 using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 lc rgb '#005a97' notitle
unset multiplot
