package fr.raccordement.command.certificat;

import java.util.Set;

/** Takes the armour off a PKCS#7 file. */
final class ContainerBytes {

    private static final int SEQUENCE = 0x30;

    /** The last is what the web enrolment of a common authority writes around a PKCS#7. */
    private static final Set<String> LABELS =
            Set.of("PKCS7", "PKCS #7 SIGNED DATA", "CMS", "CERTIFICATE");

    private ContainerBytes() {}

    static byte[] of(byte[] file) throws UnreadableException {
        if (file.length == 0) {
            throw new UnreadableException("Le fichier est vide.", "The file is empty.");
        }
        if (file[0] == SEQUENCE) {
            return file;
        }
        var document = Pem.read(Pem.text(file));
        if (document.blocks().isEmpty()) {
            throw new UnreadableException(
                    "Le fichier n'est ni du PKCS#7 DER ni du PKCS#7 PEM.",
                    "The file is neither DER nor PEM PKCS#7.");
        }
        if (document.blocks().size() > 1 || document.trailing()) {
            throw new UnreadableException(
                    "Un seul bloc PKCS#7 est attendu, sans rien après lui. Pour réunir des"
                            + " certificats : openssl crl2pkcs7 -nocrl -certfile chaine.pem",
                    "One PKCS#7 block is expected, with nothing after it. To gather certificates:"
                            + " openssl crl2pkcs7 -nocrl -certfile chain.pem");
        }
        var block = document.blocks().getFirst();
        if (!LABELS.contains(block.label())) {
            throw new UnreadableException(
                    "Le bloc PEM n'est pas un PKCS#7.", "The PEM block is not a PKCS#7.");
        }
        return block.decode();
    }
}
