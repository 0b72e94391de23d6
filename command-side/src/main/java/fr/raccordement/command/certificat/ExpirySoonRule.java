package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import java.time.Duration;

/** CERT_EXPIRY_SOON: connecting with a certificate about to expire is discouraged. */
final class ExpirySoonRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        var left = Duration.between(certificat.now(), certificat.leaf().until());
        if (!left.isPositive()) {
            return Check.CERT_EXPIRY_SOON.nonVerifie(
                    "Le certificat a déjà expiré.", "The certificate has already expired.");
        }
        if (left.compareTo(Duration.ofDays(RuleSet.EXPIRY_WARNING_DAYS)) < 0) {
            return Check.CERT_EXPIRY_SOON.nonConforme(
                    "Le certificat expire dans moins de %d jours."
                            .formatted(RuleSet.EXPIRY_WARNING_DAYS),
                    "The certificate expires in fewer than %d days."
                            .formatted(RuleSet.EXPIRY_WARNING_DAYS));
        }
        return Check.CERT_EXPIRY_SOON.conforme(
                "Plus de %d jours restent avant l'expiration."
                        .formatted(RuleSet.EXPIRY_WARNING_DAYS),
                "More than %d days are left.".formatted(RuleSet.EXPIRY_WARNING_DAYS));
    }
}
