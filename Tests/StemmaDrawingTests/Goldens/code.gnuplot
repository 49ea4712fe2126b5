set encoding utf8
set terminal pdfcairo size 6.667,5.556 fontscale 0.75 font 'DejaVu Sans,12' background '#ffffff' noenhanced
$complete << EOD
2018 25 25 25 "1/4"
2019 NaN NaN 0 "0/5"
2020 NaN NaN 0 "0/5"
2021 NaN NaN 0 "0/6"
EOD
$incomplete << EOD
2022 33.333 33.333 33.333 "1/3"
EOD
set label 'Papers with code' at screen 0.042,0.935 left font 'DejaVu Sans:Bold,18' tc rgb '#1f2328'
set label 'Percent of each year'."'".'s papers that the lists give a link to code for; 2 of' at screen 0.042,0.875 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label '23 papers in all. Above each column: how many of how many. 1 paper without' at screen 0.042,0.838 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'a year not shown. 2022 is not over.' at screen 0.042,0.8 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.113
set rmargin at screen 0.958
set tmargin at screen 0.742
set bmargin at screen 0.09
unset key
set border 1 lc rgb '#d0d7de' lw 1
set xtics 1 nomirror scale 0 tc rgb '#57606a'
set ytics 20 nomirror scale 0 tc rgb '#57606a'
set grid ytics lt 1 lc rgb '#d0d7de' lw 0.5
set xrange [2017.4:2022.6]
set yrange [0:110]
set boxwidth 0.72
plot $complete using 1:2 with boxes fillstyle solid 1 border lc rgb '#005a97' lc rgb '#cddbff' notitle, \
  $complete using 1:3 with boxes fillstyle solid 1 border lc rgb '#005a97' lc rgb '#005a97' notitle, \
  $complete using 1:4:5 with labels offset 0,0.7 font 'DejaVu Sans,10' tc rgb '#1f2328' notitle, \
  $incomplete using 1:2 with boxes fillstyle solid 1 border lc rgb '#858c94' lc rgb '#f0f1f3' notitle, \
  $incomplete using 1:3 with boxes fillstyle solid 1 border lc rgb '#858c94' lc rgb '#858c94' notitle, \
  $incomplete using 1:4:5 with labels offset 0,0.7 font 'DejaVu Sans,10' tc rgb '#1f2328' notitle
