package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Echeances;

/** CERT_EXPIRY_SOON: connecting with a certificate about to expire is discouraged. */
final class ExpirySoonRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        return Echeances.expirySoon(certificat.path().end(), certificat.now());
    }
}
