set encoding utf8
set terminal svg size 476,225 font 'DejaVu Sans,12' background '#ffffff' noenhanced
$line0 << EOD
2017.5 0.5 2017.5 2020.5 0.455 0.545
2017.5 1.5 2017.5 2020.5 1.455 1.545
EOD
$bar0 << EOD
2017.5 0.5 2017.5 2018.5 0.2 0.8
2018.5 1.5 2018.5 2019.5 1.2 1.8
EOD
$line1 << EOD
2018.5 2.5 2018.5 2022.5 2.455 2.545
EOD
$bar1 << EOD
2019.5 2.5 2019.5 2021.5 2.2 2.8
EOD
set label 'Bursts of terms' at screen 0.042,0.884 left font 'DejaVu Sans:Bold,18' tc rgb '#1f2328'
set label '3 bursts: years in which a term takes an unusual share of all papers' at screen 0.042,0.778 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label '(Kleinberg, two states), on the line of the years in which it occurs. Green' at screen 0.042,0.711 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'bars reach 2021, the last year that is over.' at screen 0.042,0.644 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'term' at screen 0.042,0.498 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'years' at screen 0.157,0.498 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'weight' at screen 0.318,0.498 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'audio' at screen 0.042,0.396 left font 'DejaVu Sans,11' tc rgb '#1f2328'
set label '2018' at screen 0.157,0.396 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label '12.3' at screen 0.318,0.396 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label 'audio' at screen 0.042,0.298 left font 'DejaVu Sans,11' tc rgb '#1f2328'
set label '2019' at screen 0.157,0.298 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label '3.0' at screen 0.318,0.298 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label 'motion' at screen 0.042,0.2 left font 'DejaVu Sans,11' tc rgb '#1f2328'
set label 'since 2020' at screen 0.157,0.2 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label '2.5' at screen 0.318,0.2 left font 'DejaVu Sans,11' tc rgb '#57606a'
set lmargin at screen 0.435
set rmargin at screen 0.939
set tmargin at screen 0.444
set bmargin at screen 0.151
unset key
set border 5 lc rgb '#d0d7de' lw 1
set xtics 1 nomirror scale 0 font 'DejaVu Sans,10' tc rgb '#57606a'
set x2tics 1 scale 0 offset 0,-0.4 font 'DejaVu Sans,10' tc rgb '#57606a'
unset ytics
set grid xtics lt 1 lc rgb '#d0d7de' lw 0.5
set xrange [2017.5:2022.5]
set x2range [2017.5:2022.5]
set yrange [3.0:0]
set object rectangle from 2021.5,0 to 2022.5,3 behind fillstyle solid 1 noborder fc rgb '#f4f6f8'
plot $line0 using 1:2:3:4:5:6 with boxxyerror fillstyle solid 1 noborder lc rgb '#005a97' notitle, \
  $bar0 using 1:2:3:4:5:6 with boxxyerror fillstyle solid 1 noborder lc rgb '#005a97' notitle, \
  $line1 using 1:2:3:4:5:6 with boxxyerror fillstyle solid 1 noborder lc rgb '#0f825b' notitle, \
  $bar1 using 1:2:3:4:5:6 with boxxyerror fillstyle solid 1 noborder lc rgb '#0f825b' notitle
