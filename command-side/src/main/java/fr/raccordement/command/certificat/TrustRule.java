package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.fiche.Environnement;

/** CERT_TRUST: an authority of the path, or the signer of its top, is in the trust list (S-16). */
final class TrustRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        if (certificat.path().trusted()) {
            return Check.CERT_TRUST.conforme(
                    "L'émetteur figure dans la liste de confiance.",
                    "The issuer is in the trust list.");
        }
        var severite =
                certificat.environnement() == Environnement.PRODUCTION
                        ? Severite.ERREUR
                        : Severite.AVERTISSEMENT;
        var leaf = certificat.leaf();
        if (!certificat.circumstances().trusted().named(leaf.issuer()).isEmpty()) {
            return Check.CERT_TRUST.nonConforme(
                    severite,
                    "Aucune signature vérifiée ne mène à l'émetteur « %s » de la liste de confiance."
                            .formatted(leaf.emetteur()),
                    "No verified signature leads to the issuer \"%s\" of the trust list."
                            .formatted(leaf.emetteur()));
        }
        return Check.CERT_TRUST.nonConforme(
                severite,
                "L'émetteur « %s » ne figure pas dans la liste de confiance."
                        .formatted(leaf.emetteur()),
                "The issuer \"%s\" is not in the trust list.".formatted(leaf.emetteur()));
    }
}
