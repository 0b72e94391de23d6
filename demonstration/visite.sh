#!/usr/bin/env bash
# Goes through docs/tour.md on a running demonstration, one operation after the other, and says what
# each answered. Needs curl and OpenSSL 3. Stops at the first answer that is an error.
#
#   demonstration/visite.sh [ADDRESS]     http://localhost:8080 without
#
# Each visit has a fiche, a certificate and a login of its own; its dates count from today.
#
#   RACCORDEMENT_DATA   where the program keeps its data (default: data, at the root of the project)
set -euo pipefail

usage() { sed -n '2,9s/^# \{0,1\}//p' "$0"; }

case "${1:-}" in
    -h | --help) usage && exit ;;
    -*) usage >&2 && exit 2 ;;
esac
address=${1:-http://localhost:8080}
here=$(cd "$(dirname "$0")" && pwd)
data=${RACCORDEMENT_DATA:-$here/../data}
structure=73282932000074
login=visite-$(date +%s)-$$
fiche=$structure-$login # may be given in any installation
today=$(TZ=Europe/Paris date +%F)
yesterday=$(date -u -d yesterday +%F)
end=$(TZ=Europe/Paris date -d '+6 months' +%F)
work=$(mktemp -d)
listening=
finish() {
    [ -z "$listening" ] || kill "$listening" 2> "$work/killed" || true
    rm -rf "$work"
}
trap finish EXIT

# text STRING: as JSON has it
text() {
    local it=${1//\\/\\\\}
    it=${it//\"/\\\"}
    printf '"%s"' "${it//$'\n'/ }"
}

# post ACCOUNT ACCEPT DOCUMENT [VARIABLES]
post() {
    printf '{"query": %s, "variables": %s}' "$(text "$3")" "${4:-null}" \
        | curl -sS -N -u "$1:demo" -H 'Content-Type: application/json' -H "Accept: $2" \
            --data-binary @- "$address/graphql"
}

# ask ACCOUNT DOCUMENT [VARIABLES]: says what is asked and answered; the answer is in $answer
ask() {
    printf '\n%s: %s\n' "$1" "$2"
    answer=$(post "$1" application/json "$2" "${3:-}")
    printf '%.400s\n' "$answer"
    case $answer in
        *'"errors"'*) echo "$fiche: refused" >&2; exit 1 ;;
        *'"data"'*) ;;
        *) echo "$fiche: no answer" >&2; exit 1 ;;
    esac
}

# expect TEXT: what the last answer has to say
expect() {
    case $answer in
        *"$1"*) ;;
        *) echo "$fiche: expected $1" >&2; exit 1 ;;
    esac
}

echo "A certificate for $fiche, under an authority of your own"
RACCORDEMENT_DATA=$data "$here/certificat.sh" client "$work/client.p7b"

ask fournisseur "mutation { createFiche(input: {id: \"$fiche\", structure: \"$structure\", kind: EMETTEUR, environnement: PRODUCTION}) { id statut version } }"
expect BROUILLON
ask fournisseur "mutation { chooseProtocole(id: \"$fiche\", protocole: SFTP) { version plateforme { parametres { nom valeur } } } }"
ask fournisseur "mutation(\$contenu: Base64!) { depositCertificats(id: \"$fiche\", fichiers: [{nom: \"client.p7b\", contenu: \$contenu}]) { certificatsConformes certificats { sujet sha256 } } }" \
    "{\"contenu\": \"$(base64 -w0 "$work/client.p7b")\"}"
expect '"certificatsConformes":true'
ask fournisseur "mutation { describeFiche(id: \"$fiche\", input: {
    validite: {du: \"$today\", au: \"$end\"}
    contacts: [{nom: \"Jeanne Martin\", email: \"jeanne.martin@example.org\", telephone: \"+33 1 23 45 67 89\"}]
    reseau: {sftp: {adressesSources: [\"203.0.113.10\"], login: \"$login\"}}
    interfaces: [{code: \"FSO1113A\", mode: PARTIELLE}, {code: \"FSO1117A\", mode: COMPLETE}] }) { version statut } }"
ask fournisseur "mutation { submitFiche(id: \"$fiche\") { statut } }"
expect ENVOYEE

printf '\naife listens: subscription { ficheStatusChanged { ficheId statusBefore statusAfter at actor } }\n'
ask aife '{ avisNonLus { dernier } }'
after=$(printf '%s' "$answer" | sed -n 's/.*"dernier":"\{0,1\}\([0-9]*\).*/\1/p')
printf '{"query": %s, "variables": {"after": "%s"}}' \
    "$(text 'subscription($after: String) { ficheStatusChanged(after: $after) { ficheId statusBefore statusAfter at actor } }')" \
    "${after:--1}" > "$work/listen"
curl -sS -N -u aife:demo -H 'Content-Type: application/json' -H 'Accept: text/event-stream' --data-binary "@$work/listen" \
    "$address/graphql" > "$work/heard" 2> "$work/cut" &
listening=$!
ask aife "mutation { activateFiche(id: \"$fiche\") { statut codeApplication } }"
expect ACTIVEE
for _ in $(seq 30); do
    grep "$fiche" "$work/heard" | grep -q '"statusAfter":"ACTIVEE"' && break
    sleep 1
done
grep "$fiche" "$work/heard" | grep '"statusAfter":"ACTIVEE"'

ask fournisseur "{ fiche(id: \"$fiche\") { statut history { nodes { sequence type at actor onBehalfOf statusBefore statusAfter } } } }"
expect FicheActivated
ask fournisseur "{ fiche(id: \"$fiche\", version: 2) { __typename id statut protocole certificats { sha256 } } }"
expect FichePassee
ask fournisseur "{ ficheDiff(id: \"$fiche\", from: \"${yesterday}T00:00:00Z\") { path libelle old new } }"
expect reseau.sftp.login
ask audit "{ history(filter: {aggregateType: \"Fiche\", aggregateId: \"$fiche\", actor: \"aife\"}) { nodes { type at correlationId statusAfterLibelle changes { path old new } } } }"
expect FicheActivated

echo
echo "The proof, once the last events are sealed"
for _ in $(seq 60); do
    answer=$(post fournisseur application/json "{ preuveFiche(id: \"$fiche\") }")
    case $answer in *'"preuveFiche":null'*) sleep 1 ;; *) break ;; esac
done
expect evenements
printf '%.200s...\n\n%s is active; everything that happened to it is sealed.\n' "$answer" "$fiche"
