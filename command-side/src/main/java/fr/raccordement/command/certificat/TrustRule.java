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
        return Check.CERT_TRUST.nonConforme(
                severite,
                "L'émetteur « %s » ne figure pas dans la liste de confiance."
                        .formatted(certificat.leaf().emetteur()),
                "The issuer \"%s\" is not in the trust list."
                        .formatted(certificat.leaf().emetteur()));
    }
}
