set encoding utf8
set terminal svg size 458,188 font 'DejaVu Sans,12' background '#ffffff' noenhanced
$line0 << EOD
2018 0.5 2018 2019 0.455 0.545
2020 1.5 2020 2021 1.455 1.545
EOD
$dot0 << EOD
2018 0.5 0.875
2021 1.5 1.4
EOD
set label 'Trend topics' at screen 0.044,0.862 left font 'DejaVu Sans:Bold,18' tc rgb '#1f2328'
set label '2 topics: half of the papers of a term are from the years of its line;' at screen 0.044,0.734 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'the dot stands at the median, larger for more papers.' at screen 0.044,0.654 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'term' at screen 0.044,0.479 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'papers' at screen 0.164,0.479 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'median' at screen 0.282,0.479 left font 'DejaVu Sans,10' tc rgb '#57606a'
set label 'audio' at screen 0.044,0.356 left font 'DejaVu Sans,11' tc rgb '#1f2328'
set label '2' at screen 0.164,0.356 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label '2018' at screen 0.282,0.356 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label 'motion' at screen 0.044,0.239 left font 'DejaVu Sans,11' tc rgb '#1f2328'
set label '8' at screen 0.164,0.239 left font 'DejaVu Sans,11' tc rgb '#57606a'
set label '2021' at screen 0.282,0.239 left font 'DejaVu Sans,11' tc rgb '#57606a'
set lmargin at screen 0.412
set rmargin at screen 0.936
set tmargin at screen 0.415
set bmargin at screen 0.181
unset key
set border 5 lc rgb '#d0d7de' lw 1
set xtics 1 nomirror scale 0 font 'DejaVu Sans,10' tc rgb '#57606a'
set x2tics 1 scale 0 offset 0,-0.4 font 'DejaVu Sans,10' tc rgb '#57606a'
unset ytics
set grid xtics lt 1 lc rgb '#d0d7de' lw 0.5
set xrange [2017.5:2022.5]
set x2range [2017.5:2022.5]
set yrange [2.0:0]
set object rectangle from 2021.5,0 to 2022.5,2 behind fillstyle solid 1 noborder fc rgb '#f4f6f8'
plot $line0 using 1:2:3:4:5:6 with boxxyerror fillstyle solid 1 noborder lc rgb '#005a97' notitle, \
  $dot0 using 1:2:3 with points pt 7 ps variable lc rgb '#005a97' notitle
