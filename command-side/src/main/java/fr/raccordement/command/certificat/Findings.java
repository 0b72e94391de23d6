package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.Protocole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has been found about one file so far; every check of the protocol is reported, made or not.
 */
final class Findings {

    private final Map<Check, Controle> found = new EnumMap<>(Check.class);
    private final Protocole protocole;

    Findings(Protocole protocole) {
        this.protocole = protocole;
    }

    void put(Controle controle) {
        found.put(Check.valueOf(controle.code()), controle);
    }

    List<Controle> all() {
        return Stream.of(Check.values())
                .filter(check -> check != Check.CERT_HOST || protocole == Protocole.AS2)
                .map(check -> found.getOrDefault(check, notMade(check)))
                .toList();
    }

    private static Controle notMade(Check check) {
        return switch (check) {
            case CERT_PERIOD ->
                    check.nonVerifie(
                            "Vérifié dès que la période de validité du raccordement est connue.",
                            "Checked once the validity period of the connection is known.");
            case CERT_UNIQUE ->
                    check.nonVerifie(
                            "L'unicité du certificat n'a pas été vérifiée.",
                            "Whether the certificate is unique has not been checked.");
            case CERT_HOLDER ->
                    check.nonVerifie(
                            "Vérifié au dépôt sur une fiche, dont la structure est connue.",
                            "Checked when deposited on a fiche, whose structure is known.");
            case CERT_HOST ->
                    check.nonVerifie(
                            "Vérifié dès que l'adresse AS2 est connue.",
                            "Checked once the AS2 address is known.");
            default ->
                    check.nonVerifie(
                            "Non vérifié, faute d'une vérification précédente réussie.",
                            "Not checked, because an earlier check failed.");
        };
    }
}
