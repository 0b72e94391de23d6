package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Usage;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * CERT_KEYUSAGE: the key may sign, though not certificates, and for an RSA server wrap keys too.
 */
final class KeyUsageRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        var leaf = certificat.leaf();
        if (leaf.keyUsage() == null) {
            return Check.CERT_KEYUSAGE.nonConforme(
                    "Le certificat ne dit pas à quoi sert sa clé (keyUsage).",
                    "The certificate does not say what its key is for (keyUsage).");
        }
        if (!leaf.mayDo(KeyUsage.digitalSignature)) {
            return Check.CERT_KEYUSAGE.nonConforme(
                    "keyUsage ne comporte pas digitalSignature.",
                    "keyUsage lacks digitalSignature.");
        }
        if (leaf.mayDo(KeyUsage.keyCertSign)) {
            return Check.CERT_KEYUSAGE.nonConforme(
                    "keyUsage comporte keyCertSign, réservé aux autorités.",
                    "keyUsage has keyCertSign, which is for authorities.");
        }
        var wraps = leaf.usages().contains(Usage.SERVEUR) && PublicKeys.isRsa(leaf.key());
        if (wraps && !leaf.mayDo(KeyUsage.keyEncipherment)) {
            return Check.CERT_KEYUSAGE.nonConforme(
                    "keyUsage ne comporte pas keyEncipherment, attendu d'un serveur RSA.",
                    "keyUsage lacks keyEncipherment, expected of an RSA server.");
        }
        return Check.CERT_KEYUSAGE.conforme(
                "keyUsage convient à l'authentification.", "keyUsage suits authentication.");
    }
}
