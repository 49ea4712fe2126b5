set encoding utf8
set terminal svg size 480,400 font 'DejaVu Sans,12' background '#ffffff' noenhanced
$complete << EOD
2018 2 1 2 "2"
2019 3 NaN 3 "3"
2020 3 NaN 3 "3"
2021 1 NaN 1 "1"
EOD
$incomplete << EOD
2022 2 1 2 "2"
EOD
set label 'Papers a year' at screen 0.042,0.935 left font 'DejaVu Sans:Bold,18' tc rgb '#1f2328'
set label '11 papers, 2018 to 2022; 18 % with a link to code. 1 paper without a year' at screen 0.042,0.875 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'not shown. 2022 is not over.' at screen 0.042,0.838 left font 'DejaVu Sans,10' tc rgb '#57606a'
set lmargin at screen 0.113
set rmargin at screen 0.958
set tmargin at screen 0.685
set bmargin at screen 0.09
set key at screen 0.042,0.8 left top horizontal Left reverse samplen 1 width 1 tc rgb '#1f2328' font 'DejaVu Sans,10'
set border 1 lc rgb '#d0d7de' lw 1
set xtics 1 nomirror scale 0 tc rgb '#57606a'
set ytics 1 nomirror scale 0 tc rgb '#57606a'
set grid ytics lt 1 lc rgb '#d0d7de' lw 0.5
set xrange [2017.4:2022.6]
set yrange [0:3.3]
set boxwidth 0.72
plot $complete using 1:2 with boxes fillstyle solid 1 border lc rgb '#005a97' lc rgb '#cddbff' title 'without code', \
  $complete using 1:3 with boxes fillstyle solid 1 border lc rgb '#005a97' lc rgb '#005a97' title 'with code', \
  $complete using 1:4:5 with labels offset 0,0.7 font 'DejaVu Sans,10' tc rgb '#1f2328' notitle, \
  $incomplete using 1:2 with boxes fillstyle solid 1 border lc rgb '#858c94' lc rgb '#f0f1f3' title '2022, not over', \
  $incomplete using 1:3 with boxes fillstyle solid 1 border lc rgb '#858c94' lc rgb '#858c94' title '2022, with code', \
  $incomplete using 1:4:5 with labels offset 0,0.7 font 'DejaVu Sans,10' tc rgb '#1f2328' notitle
