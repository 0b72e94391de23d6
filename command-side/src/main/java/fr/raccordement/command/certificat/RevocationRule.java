package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;

/**
 * CERT_REVOKED: by the revocation lists that came in the file, where their issuer signed them.
 * Nothing is fetched. A revocation counts even on a list gone stale; innocence needs a current one
 * (D-044).
 */
final class RevocationRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        for (var each : certificat.path().relied()) {
            if (certificat.revocations().revoke(each)) {
                return Check.CERT_REVOKED.nonConforme(
                        Severite.ERREUR,
                        "« %s » est révoqué.".formatted(each.called()),
                        "\"%s\" is revoked.".formatted(each.called()));
            }
        }
        return notVerified(proof(certificat));
    }

    private static Revocations.Proof proof(RuleCase certificat) {
        return certificat
                .path()
                .above(certificat.leaf())
                .map(
                        issuer ->
                                certificat
                                        .revocations()
                                        .proof(certificat.leaf(), issuer, certificat.now()))
                .orElse(Revocations.Proof.NONE);
    }

    private static Controle notVerified(Revocations.Proof proof) {
        return switch (proof) {
            case CLEAR ->
                    Check.CERT_REVOKED.conforme(
                            "Non révoqué d'après la liste jointe, en cours de validité.",
                            "Not revoked, by the current list enclosed.");
            case UNSIGNED ->
                    unknown(
                            "la liste jointe n'est pas signée par l'émetteur du certificat",
                            "the list enclosed is not signed by the certificate's issuer");
            case PARTIAL ->
                    unknown(
                            "la liste jointe, à jour, ne couvre pas tous les certificats ou porte"
                                    + " une extension critique inconnue",
                            "the list enclosed, current, does not cover all certificates or has an"
                                    + " unknown critical extension");
            case STALE ->
                    unknown(
                            "la liste jointe n'est plus à jour, ou ne l'est pas encore",
                            "the list enclosed is not current any more, or not yet");
            case NONE ->
                    unknown(
                            "aucune liste de l'émetteur n'est jointe",
                            "no list of the issuer is enclosed");
        };
    }

    private static Controle unknown(String fr, String en) {
        return Check.CERT_REVOKED.nonVerifie(
                "La révocation n'a pas été vérifiée : %s.".formatted(fr),
                "Revocation has not been checked: %s.".formatted(en));
    }
}
