#!/bin/sh
# Puts no-break spaces where French has them, in the catalogues: before : ; ! ? » and after «. Plain spaces are typed.
for file in "$(dirname "$0")"/../src/texts/fr/*.ts; do
  perl -CSD -Mutf8 -i -pe 'if (/^  \S/) { s/ ([:;!?»])(?=[ .,)\x{27}\\]|$)/\x{a0}$1/g; s/« /«\x{a0}/g; s/(\x{27}[\w.]+\x{27}|^  \w+)\x{a0}:/$1:/ }' "$file"
done
