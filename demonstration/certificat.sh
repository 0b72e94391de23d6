#!/usr/bin/env bash
# Issues certificates to try Raccordement with, under an authority of your own. Needs OpenSSL 3.
#
#   demonstration/certificat.sh client  mon-client.p7b          clientAuth (SFTP)
#   demonstration/certificat.sh serveur mon-serveur.p7b         serverAuth (AS2)
#   demonstration/certificat.sh double  mon-pesit.p7b           both (PeSIT)
#   demonstration/certificat.sh client  mon-client.p7b --der    DER instead of PEM
#
# The first call makes the authority in data/demonstration-ca (its keys never leave it) and puts
# its root into data/emetteurs, where a running Raccordement sees it at once. The private key of
# each certificate is written beside it, with the suffix .key: never upload that one.
#
#   RACCORDEMENT_DATA   where data is (default: data, at the root of the project)
#   DAYS                how long the certificate is valid (default: 365)
set -euo pipefail
umask 077

usage() {
    sed -n '2,15s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

case "${1:-}" in
    client) purposes=clientAuth ;;
    serveur) purposes=serverAuth ;;
    double) purposes=clientAuth,serverAuth ;;
    *) usage ;;
esac
role=$1
output=${2:-}
form=PEM
[ -n "$output" ] || usage
case "${3:-}" in
    '') ;;
    --der) form=DER ;;
    *) usage ;;
esac

data=${RACCORDEMENT_DATA:-"$(cd "$(dirname "$0")/.." && pwd)/data"}
ca=$data/demonstration-ca
days=${DAYS:-365}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# key FILE
key() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out "$1"; }

# request KEY COMMON_NAME FILE
request() { openssl req -new -key "$1" -subj "/C=FR/O=Raccordement Demonstration/CN=$2" -out "$3"; }

serial() { echo "0x$(openssl rand -hex 16)"; }

make_authority() {
    (umask 022 && mkdir -p "$data/emetteurs")
    mkdir -p "$ca"
    key "$ca/root.key"
    cat > "$work/root.ext" <<EXT
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
EXT
    request "$ca/root.key" "My Demonstration Root CA $(openssl rand -hex 3)" "$work/root.csr"
    openssl x509 -req -in "$work/root.csr" -signkey "$ca/root.key" -days 7300 -sha256 \
        -extfile "$work/root.ext" -out "$ca/root.pem" 2> "$work/log"
    (umask 022 && cat "$ca/root.pem" > "$data/emetteurs/demonstration-$(openssl rand -hex 3).pem")

    key "$ca/intermediate.key"
    cat > "$work/intermediate.ext" <<EXT
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
certificatePolicies = 2.5.29.32.0
EXT
    request "$ca/intermediate.key" "My Demonstration CA" "$work/intermediate.csr"
    openssl x509 -req -in "$work/intermediate.csr" -CA "$ca/root.pem" -CAkey "$ca/root.key" \
        -set_serial "$(serial)" -days 3650 -sha256 -extfile "$work/intermediate.ext" \
        -out "$ca/intermediate.pem" 2> "$work/log"
    echo "Made a demonstration authority in $ca; its root is trusted from $data/emetteurs." >&2
}

[ -f "$ca/intermediate.pem" ] || make_authority

name=$(basename "$output" .p7b)
private="${output%.p7b}.key"
key "$private"
request "$private" "$name" "$work/leaf.csr"
cat > "$work/leaf.ext" <<EXT
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = $purposes
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
certificatePolicies = 2.999.250.1
subjectAltName = DNS:$role.example
EXT
openssl x509 -req -in "$work/leaf.csr" -CA "$ca/intermediate.pem" -CAkey "$ca/intermediate.key" \
    -set_serial "$(serial)" -days "$days" -sha256 -extfile "$work/leaf.ext" \
    -out "$work/leaf.pem" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
cat "$work/leaf.pem" "$ca/intermediate.pem" "$ca/root.pem" > "$work/chain.pem"
(umask 022 && openssl crl2pkcs7 -nocrl -certfile "$work/chain.pem" -outform "$form" -out "$output")
echo "$output: deposit this file. $private: its private key, to keep for yourself." >&2
