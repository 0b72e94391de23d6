package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;

/** CERT_VALIDITY: the certificate and the authorities above it are valid now (S-08). */
final class ValidityRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        var now = certificat.now();
        for (var each : certificat.path().relied()) {
            if (now.isBefore(each.from())) {
                return Check.CERT_VALIDITY.nonConforme(
                        "« %s » n'est valide qu'à partir du %s."
                                .formatted(each.called(), Texts.fr(each.from())),
                        "\"%s\" is valid from %s only."
                                .formatted(each.called(), Texts.en(each.from())));
            }
            if (!now.isBefore(each.until())) {
                return Check.CERT_VALIDITY.nonConforme(
                        "« %s » a expiré le %s.".formatted(each.called(), Texts.fr(each.until())),
                        "\"%s\" expired on %s.".formatted(each.called(), Texts.en(each.until())));
            }
        }
        var until = certificat.path().end();
        return Check.CERT_VALIDITY.conforme(
                "Valide jusqu'au %s.".formatted(Texts.fr(until)),
                "Valid until %s.".formatted(Texts.en(until)));
    }
}
