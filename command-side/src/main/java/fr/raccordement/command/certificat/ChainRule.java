package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;

/** CERT_CHAIN: every issuer up to a self-signed root is there, and was entitled to sign (S-17). */
final class ChainRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        var path = certificat.path();
        if (path.gap() != null) {
            return Check.CERT_CHAIN.nonConforme(path.gap());
        }
        if (path.problem() != null) {
            return Check.CERT_CHAIN.nonConforme(path.problem());
        }
        var size = path.certificats().size();
        return Check.CERT_CHAIN.conforme(
                "Chaîne complète de %d certificats jusqu'à « %s »."
                        .formatted(size, path.top().called()),
                "Complete chain of %d certificates up to \"%s\"."
                        .formatted(size, path.top().called()));
    }
}
