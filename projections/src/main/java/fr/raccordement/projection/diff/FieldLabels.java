package fr.raccordement.projection.diff;

import static java.util.Map.entry;

import fr.raccordement.api.Texte;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels of fields, in French and English. */
final class FieldLabels {

    private static final Pattern SEPARATOR = Pattern.compile("\\.(?![^\\[]*])");
    private static final String OPENING_BRACKET = "[";
    private static final Map<String, Texte> LABELS =
            Map.ofEntries(
                    entry("id", new Texte("Identifiant", "Identifier")),
                    entry("statut", new Texte("Statut", "Status")),
                    entry("etat", new Texte("État", "State")),
                    entry("structure", new Texte("Structure", "Structure")),
                    entry("tiers", new Texte("Tiers", "Third party")),
                    entry("kind", new Texte("Type de fiche", "Kind of fiche")),
                    entry("environnement", new Texte("Environnement", "Environment")),
                    entry("protocole", new Texte("Protocole", "Protocol")),
                    entry("regles", new Texte("Règles d'analyse", "Rules of analysis")),
                    entry("certificats", new Texte("Certificats", "Certificates")),
                    entry("certificatsConformes", new Texte("Conformité", "Conformity")),
                    entry("sujet", new Texte("Sujet", "Subject")),
                    entry("emetteur", new Texte("Émetteur", "Issuer")),
                    entry("numeroSerie", new Texte("Numéro de série", "Serial number")),
                    entry("valideDu", new Texte("Valide du", "Valid from")),
                    entry("valideAu", new Texte("Valide au", "Valid until")),
                    entry("controles", new Texte("Contrôles", "Checks")),
                    entry("fichier", new Texte("Fichier", "File")),
                    entry("chaine", new Texte("Chaîne", "Chain")),
                    entry("validite", new Texte("Validité", "Validity")),
                    entry("du", new Texte("Du", "From")),
                    entry("au", new Texte("Au", "To")),
                    entry("contacts", new Texte("Contacts", "Contacts")),
                    entry("contact", new Texte("Contact", "Contact")),
                    entry("contactsDetruits", new Texte("Contacts détruits", "Contacts destroyed")),
                    entry("contactDetruit", new Texte("Contact détruit", "Contact destroyed")),
                    entry("nom", new Texte("Nom", "Name")),
                    entry("email", new Texte("Courriel", "E-mail")),
                    entry("telephone", new Texte("Téléphone", "Telephone")),
                    entry("reseau", new Texte("Réseau", "Network")),
                    entry("pesit", new Texte("PeSIT", "PeSIT")),
                    entry("sftp", new Texte("SFTP", "SFTP")),
                    entry("as2", new Texte("AS2", "AS2")),
                    entry("adressesSources", new Texte("Adresses sources", "Source addresses")),
                    entry("hote", new Texte("Hôte", "Host")),
                    entry("port", new Texte("Port", "Port")),
                    entry("login", new Texte("Identifiant", "Login")),
                    entry("interfaces", new Texte("Codes interface", "Interface codes")),
                    entry("code", new Texte("Code", "Code")),
                    entry("mode", new Texte("Mode", "Mode")),
                    entry("commentaire", new Texte("Commentaire", "Comment")),
                    entry("revision", new Texte("Révision", "Revision")),
                    entry("codeApplication", new Texte("Code application", "Application code")),
                    entry("motif", new Texte("Motif", "Reason")),
                    entry("cause", new Texte("Cause", "Cause")),
                    entry("soumiseLe", new Texte("Envoyée le", "Sent on")),
                    entry("creeeLe", new Texte("Créée le", "Created on")),
                    entry("depuis", new Texte("Depuis", "Since")),
                    entry("demandeeLe", new Texte("Demandée le", "Requested on")),
                    entry("demandeePar", new Texte("Demandée par", "Requested by")),
                    entry("repondueLe", new Texte("Répondue le", "Answered on")),
                    entry("reponduePar", new Texte("Répondue par", "Answered by")),
                    entry("effectiveFrom", new Texte("Effective depuis", "Effective from")),
                    entry("succession", new Texte("En remplacement", "As successor")),
                    entry("suspension", new Texte("Suspension", "Suspension")),
                    entry("avant", new Texte("Auparavant", "Before")),
                    entry("repriseLe", new Texte("Reprise le", "Resumed on")),
                    entry("termineeLe", new Texte("Terminée le", "Ended on")),
                    entry("termineePar", new Texte("Terminée par", "Ended by")),
                    entry("profils", new Texte("Profils", "Profiles")),
                    entry("utilisateur", new Texte("Utilisateur", "User")),
                    entry("principal", new Texte("Gestionnaire principal", "Principal manager")),
                    entry("ficheId", new Texte("Fiche", "Fiche")),
                    entry("usages", new Texte("Usages", "Usages")),
                    entry("verdict", new Texte("Verdict", "Verdict")),
                    entry("severite", new Texte("Sévérité", "Severity")),
                    entry("siret", new Texte("SIRET", "SIRET")),
                    entry("direction", new Texte("Sens", "Direction")),
                    entry("famille", new Texte("Famille", "Family")),
                    entry("format", new Texte("Format", "Format")),
                    entry("environnements", new Texte("Environnements", "Environments")),
                    entry("modes", new Texte("Modes", "Modes")),
                    entry("source", new Texte("Source", "Source")),
                    entry("certitude", new Texte("Certitude", "Certainty")),
                    entry("retire", new Texte("Retiré", "Retired")),
                    entry("libelleFr", new Texte("Libellé français", "French label")),
                    entry("libelleEn", new Texte("Libellé anglais", "English label")),
                    entry("emetteurs", new Texte("Émetteurs", "Issuers")),
                    entry(
                            "tiersDeDematerialisation",
                            new Texte("Tiers de dématérialisation", "Third party")),
                    entry(
                            "nomApplicationPiste",
                            new Texte("Application PISTE", "PISTE application")),
                    entry("typeUtilisation", new Texte("Type d'utilisation", "Type of use")));

    private FieldLabels() {}

    /** The label of a path; a field without one keeps its name. */
    static Texte of(String path) {
        return new Texte(label(path, Texte::fr), label(path, Texte::en));
    }

    private static String label(String path, Function<Texte, String> language) {
        return Arrays.stream(SEPARATOR.split(path))
                .map(step -> stepLabel(step, language))
                .collect(Collectors.joining(" › "));
    }

    private static String stepLabel(String step, Function<Texte, String> language) {
        var bracket = step.indexOf(OPENING_BRACKET);
        var name = bracket < 0 ? step : step.substring(0, bracket);
        var label = LABELS.get(name);
        var key = bracket < 0 ? "" : " " + step.substring(bracket);
        return (label == null ? name : language.apply(label)) + key;
    }
}
