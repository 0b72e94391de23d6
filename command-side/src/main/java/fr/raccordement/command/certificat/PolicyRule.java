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
        var policies = certificat.leaf().policies();
        var level = known.level(policies);
        if (level != null) {
            return Check.CERT_POLICY.conforme(
                    "Politique de certification reconnue : %s.".formatted(level),
                    "Known certificate policy: %s.".formatted(level));
        }
        if (policies.isEmpty()) {
            return Check.CERT_POLICY.nonConforme(
                    "Le certificat n'indique aucune politique de certification.",
                    "The certificate states no certificate policy.");
        }
        return Check.CERT_POLICY.nonConforme(
                "Aucune politique de certification du certificat n'est connue comme RGS ou"
                        + " qualifiée.",
                "No certificate policy of the certificate is known as RGS or qualified.");
    }
}
