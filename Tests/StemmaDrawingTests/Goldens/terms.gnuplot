set encoding utf8
set terminal svg size 950,261 font 'DejaVu Sans,12' background '#ffffff' noenhanced
$panel0 << EOD
2018 0
2019 1
2020 2
2021 4
2022 1
EOD
$panel1 << EOD
2018 1
2019 1
2020 0
2021 1
2022 0
EOD
$panel2 << EOD
2018 3
2019 2
2020 1
2021 0
2022 0
EOD
$panel3 << EOD
2018 0
2019 0
2020 1
2021 0
2022 0
EOD
set multiplot
unset key
set border 1 lc rgb '#d0d7de' lw 1
set xrange [2017.8:2022.2]
set xtics (2018,2022) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
set grid ytics lt 1 lc rgb '#d0d7de' lw 0.5
set style fill solid 1 noborder
unset label
set label 'Topics over the years' at screen 0.021,0.9 left font 'DejaVu Sans:Bold,18' tc rgb '#1f2328'
set label 'Papers a year with each term, 4 of 5 terms, each to its own scale. 2022 is not over and dashed. Emerging and declining are meant as a share of all papers of' at screen 0.021,0.808 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'a year.' at screen 0.021,0.751 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'motion' at screen 0.021,0.617 left font 'DejaVu Sans:Bold,12' tc rgb '#1f2328'
set label '8 papers, emerging ▲' at screen 0.021,0.552 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.046
set rmargin at screen 0.24
set tmargin at screen 0.494
set bmargin at screen 0.161
set yrange [0:4.2]
set ytics (4) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
plot $panel0 using 1:($1 < 2022 ? $2 : NaN) with filledcurves y1=0 lc rgb '#eafcf2' notitle, \
  $panel0 using 1:($1 < 2022 ? $2 : NaN) with linespoints pt 7 ps 0.25 lw 2 lc rgb '#0f825b' notitle, \
  $panel0 using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 lc rgb '#0f825b' notitle
unset label
set label 'it'."'".'s "50 %" \n off' at screen 0.263,0.617 left font 'DejaVu Sans:Bold,12' tc rgb '#1f2328'
set label '3 papers, steady' at screen 0.263,0.552 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.288
set rmargin at screen 0.482
set tmargin at screen 0.494
set bmargin at screen 0.161
set yrange [0:1.05]
set ytics (1) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
plot $panel1 using 1:($1 < 2022 ? $2 : NaN) with filledcurves y1=0 lc rgb '#cddbff' notitle, \
  $panel1 using 1:($1 < 2022 ? $2 : NaN) with linespoints pt 7 ps 0.25 lw 2 lc rgb '#005a97' notitle, \
  $panel1 using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 lc rgb '#005a97' notitle
unset label
set label 'audio' at screen 0.505,0.617 left font 'DejaVu Sans:Bold,12' tc rgb '#1f2328'
set label '6 papers, declining ▼' at screen 0.505,0.552 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.531
set rmargin at screen 0.724
set tmargin at screen 0.494
set bmargin at screen 0.161
set yrange [0:3.15]
set ytics (3) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
plot $panel2 using 1:($1 < 2022 ? $2 : NaN) with filledcurves y1=0 lc rgb '#f6d8c8' notitle, \
  $panel2 using 1:($1 < 2022 ? $2 : NaN) with linespoints pt 7 ps 0.25 lw 2 lc rgb '#e56c16' notitle, \
  $panel2 using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 lc rgb '#e56c16' notitle
unset label
set label '唇形同步' at screen 0.747,0.617 left font 'DejaVu Sans:Bold,12' tc rgb '#1f2328'
set label '1 paper, too few to say' at screen 0.747,0.552 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.773
set rmargin at screen 0.966
set tmargin at screen 0.494
set bmargin at screen 0.161
set yrange [0:1.05]
set ytics (1) nomirror scale 0 font 'DejaVu Sans,9' tc rgb '#57606a'
plot $panel3 using 1:($1 < 2022 ? $2 : NaN) with filledcurves y1=0 lc rgb '#f0f1f3' notitle, \
  $panel3 using 1:($1 < 2022 ? $2 : NaN) with linespoints pt 7 ps 0.25 lw 2 lc rgb '#858c94' notitle, \
  $panel3 using 1:($1 >= 2021 ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 lc rgb '#858c94' notitle
unset multiplot
