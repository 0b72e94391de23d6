package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;

/** CERT_UNIQUE: one certificate and one key serve one raccordement only (S-18). */
final class UniqueRule {

    private UniqueRule() {}

    /**
     * @param usedByAnother what the claims answered
     */
    static Controle judge(boolean usedByAnother) {
        return usedByAnother
                ? Check.CERT_UNIQUE.nonConforme(
                        "Ce certificat ou sa clé sert déjà un autre raccordement.",
                        "This certificate or its key already serves another connection.")
                : Check.CERT_UNIQUE.conforme(
                        "Ni ce certificat ni sa clé ne servent un autre raccordement.",
                        "Neither this certificate nor its key serves another connection.");
    }
}
