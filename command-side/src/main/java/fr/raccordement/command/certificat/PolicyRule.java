package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;

/** CERT_POLICY: a policy of the certificate is known to reach RGS* or a qualified one (D-041). */
final class PolicyRule implements Rule {

    private final KnownPolicies known;

    PolicyRule(KnownPolicies known) {
        this.known = known;
    }

    @Override
    public Controle judge(RuleCase certificat) {
        var valid = certificat.path().policies();
        if (valid == null) {
            return Check.CERT_POLICY.nonVerifie(
                    "Aucune chaîne valable ne mène à un émetteur de confiance : la politique de"
                            + " certification n'a pas été vérifiée.",
                    "No valid chain leads to a trusted issuer: the certificate policy has not been"
                            + " checked.");
        }
        var level = known.level(valid);
        if (level != null) {
            return Check.CERT_POLICY.conforme(
                    "Politique de certification reconnue : %s.".formatted(level),
                    "Known certificate policy: %s.".formatted(level));
        }
        if (certificat.leaf().policies().isEmpty()) {
            return Check.CERT_POLICY.nonConforme(
                    "Le certificat n'indique aucune politique de certification.",
                    "The certificate states no certificate policy.");
        }
        if (known.level(certificat.leaf().policies()) != null) {
            return Check.CERT_POLICY.nonConforme(
                    "La politique de certification que le certificat indique n'est pas accordée par"
                            + " les autorités de sa chaîne.",
                    "The certificate policy that the certificate states is not granted by the"
                            + " authorities of its chain.");
        }
        return Check.CERT_POLICY.nonConforme(
                "Aucune politique de certification du certificat n'est connue comme RGS ou"
                        + " qualifiée.",
                "No certificate policy of the certificate is known as RGS or qualified.");
    }
}
