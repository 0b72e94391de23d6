package fr.raccordement.projection.diff;

import static java.util.Map.entry;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.habilitation.Profil;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels of fields, in French and English. */
final class FieldLabels {

    private static final Pattern SEPARATOR = Pattern.compile("\\.(?![^\\[]*])");
    private static final String OPENING_BRACKET = "[";
    private static final String CLOSING_BRACKET = "]";

    /** Lists whose elements are named by a value of an enumeration. */
    private static final Map<String, Class<? extends Libelle>> NAMED_BY =
            Map.of(
                    "profils", Profil.class,
                    "environnements", Environnement.class,
                    "modes", ModeTraitement.class,
                    "usages", Usage.class,
                    "genres", GenreAvis.class,
                    "roles", Role.class);

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
                    entry(
                            "certificatAnalyse",
                            new Texte("Certificat analysé", "Analysed certificate")),
                    entry("certificats", new Texte("Certificats", "Certificates")),
                    entry("certificatsConformes", new Texte("Conformité", "Conformity")),
                    entry("pertes", new Texte("Pertes de confiance", "Losses of trust")),
                    entry("raisons", new Texte("Raisons", "Reasons")),
                    entry("sujet", new Texte("Sujet", "Subject")),
                    entry("emetteur", new Texte("Émetteur", "Issuer")),
                    entry("numeroSerie", new Texte("Numéro de série", "Serial number")),
                    entry("valideDu", new Texte("Valide du", "Valid from")),
                    entry("valideAu", new Texte("Valide au", "Valid until")),
                    entry("controles", new Texte("Contrôles", "Checks")),
                    entry("fichier", new Texte("Fichier", "File")),
                    entry("chaine", new Texte("Chaîne", "Chain")),
                    entry("chaineValideAu", new Texte("Chaîne valide au", "Chain valid until")),
                    entry("details", new Texte("Détails", "Details")),
                    entry("noms", new Texte("Noms", "Names")),
                    entry("politiques", new Texte("Politiques", "Policies")),
                    entry(
                            "listesDeRevocation",
                            new Texte("Listes de révocation", "Revocation lists")),
                    entry("repondeurs", new Texte("Répondeurs OCSP", "OCSP responders")),
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
                    entry(
                            "cleSha256",
                            new Texte(
                                    "Empreinte de la clé publique",
                                    "Fingerprint of the public key")),
                    entry(
                            "sha256",
                            new Texte("Empreinte du certificat", "Fingerprint of the certificate")),
                    entry("sha1", new Texte("Empreinte SHA-1", "SHA-1 fingerprint")),
                    entry("typeIdentifiant", new Texte("Type d'identifiant", "Type of identifier")),
                    entry("identifiants", new Texte("Identifiants", "Identifiers")),
                    entry("separateur", new Texte("Séparateur", "Separator")),
                    entry("valeurs", new Texte("Valeurs", "Values")),
                    entry(
                            "description",
                            new Texte("Description du fichier", "Description of the file")),
                    entry("creeLe", new Texte("Créé le", "Created on")),
                    entry("profil", new Texte("Profil", "Profile")),
                    entry("message", new Texte("Message", "Message")),
                    entry("donnesLe", new Texte("Donnés le", "Given on")),
                    entry("donneLe", new Texte("Donné le", "Given on")),
                    entry("lisibles", new Texte("Encore lisibles", "Still readable")),
                    entry("lisible", new Texte("Encore lisible", "Still readable")),
                    entry("ouverteLe", new Texte("Ouverte le", "Opened on")),
                    entry("identifiant", new Texte("Identifiant", "Identifier")),
                    entry(
                            "motDePasseChangeLe",
                            new Texte("Mot de passe changé le", "Password changed on")),
                    entry("declareLe", new Texte("Déclaré le", "Declared on")),
                    entry("declarePar", new Texte("Déclaré par", "Declared by")),
                    entry("enregistreeLe", new Texte("Enregistrée le", "Registered on")),
                    entry("operateur", new Texte("Opérateur", "Operator")),
                    entry("siretVerifie", new Texte("SIRET vérifié", "SIRET verified")),
                    entry("type", new Texte("Type", "Type")),
                    entry("value", new Texte("Valeur", "Value")),
                    entry("demandeLe", new Texte("Demandé le", "Requested on")),
                    entry("decideLe", new Texte("Décidé le", "Decided on")),
                    entry("depuisLe", new Texte("Depuis le", "Since")),
                    entry("effective", new Texte("De plein effet", "In effect")),
                    entry("accordeeLe", new Texte("Accordée le", "Granted on")),
                    entry(
                            "nomEditeurOuOperateur",
                            new Texte("Éditeur ou opérateur", "Publisher or operator")),
                    entry("certificat", new Texte("Certificat", "Certificate")),
                    entry("raccordementApiId", new Texte("Raccordement API", "Connection by API")),
                    entry("generation", new Texte("Génération", "Generation")),
                    entry("groupe", new Texte("Groupe", "Group")),
                    entry("objet", new Texte("Objet", "Object")),
                    entry("typeObjet", new Texte("Type d'objet", "Type of object")),
                    entry("premier", new Texte("Premier événement", "First event")),
                    entry("dernier", new Texte("Dernier événement", "Last event")),
                    entry("evenement", new Texte("Événement", "Event")),
                    entry("exportId", new Texte("Export", "Export")),
                    entry("filtre", new Texte("Filtre", "Filter")),
                    entry("ordre", new Texte("Ordre", "Order")),
                    entry("langue", new Texte("Langue", "Language")),
                    entry("bom", new Texte("Marque d'ordre des octets", "Byte order mark")),
                    entry("aLaPosition", new Texte("À la position", "At the position")),
                    entry("codes", new Texte("Codes", "Codes")),
                    entry("delegationId", new Texte("Délégation", "Delegation")),
                    entry("cle", new Texte("Clé", "Key")),
                    entry("origine", new Texte("Nom du journal", "Name of the log")),
                    entry("taille", new Texte("Événements", "Events")),
                    entry("racine", new Texte("Racine", "Root")),
                    entry("origineRemplacee", new Texte("Journal remplacé", "Log replaced")),
                    entry("cleRemplacee", new Texte("Clé remplacée", "Key replaced")),
                    entry("tailleRemplacee", new Texte("Événements couverts", "Events covered")),
                    entry("cleSsh", new Texte("Clé SSH", "SSH key")),
                    entry("entite", new Texte("Entité", "Entity")),
                    entry("successeur", new Texte("Successeur", "Successor")),
                    entry("dernierEvenement", new Texte("Dernier événement", "Last event")),
                    entry("chiffrement", new Texte("Chiffrement", "Encryption")),
                    entry("clePubliqueSsh", new Texte("Clé publique SSH", "SSH public key")),
                    entry("compatibilite", new Texte("Compatibilité", "Compatibility")),
                    entry("compression", new Texte("Compression", "Use of compression")),
                    entry("demandeur", new Texte("Demandeur", "Requester")),
                    entry("fenetre", new Texte("Fenêtre", "Window")),
                    entry("jusqua", new Texte("Jusqu'à", "Until")),
                    entry("libelle", new Texte("Libellé", "Label")),
                    entry(
                            "loginPreconnexion",
                            new Texte("Identifiant de préconnexion", "Pre-connection login")),
                    entry("mdn", new Texte("Accusé MDN", "MDN")),
                    entry(
                            "motDePasseExpireLe",
                            new Texte("Mot de passe expire le", "Password expires on")),
                    entry(
                            "pointDeSynchronisation",
                            new Texte("Point de synchronisation", "Synchronisation point")),
                    entry("roles", new Texte("Rôles", "Roles")),
                    entry("signature", new Texte("Signature", "Use of a signature")),
                    entry(
                            "tailleMaxMessage",
                            new Texte("Taille maximale d'un message", "Largest message")),
                    entry("tlsMinimum", new Texte("Version TLS minimale", "Lowest TLS version")),
                    entry("url", new Texte("Adresse URL", "URL")),
                    entry(
                            "urlMdnAsynchrone",
                            new Texte("URL de l'accusé asynchrone", "URL of the asynchronous MDN")),
                    entry("utilisateurHttp", new Texte("Utilisateur HTTP", "HTTP user")),
                    entry("acte", new Texte("Acte", "Act")),
                    entry("aExaminer", new Texte("À examiner", "To be examined")),
                    entry("ancienJusqua", new Texte("Ancien secret jusqu'au", "Old secret until")),
                    entry("avis", new Texte("Avis", "Notices")),
                    entry("cas", new Texte("Cas", "Case")),
                    entry("correspondant", new Texte("Correspondant", "Correspondent")),
                    entry("demande", new Texte("Demande", "Request")),
                    entry("effectiveLe", new Texte("Effective le", "Effective on")),
                    entry("elements", new Texte("Éléments", "Elements")),
                    entry("expireLe", new Texte("Expire le", "Expires on")),
                    entry("frequence", new Texte("Fréquence", "How often")),
                    entry("genre", new Texte("Genre d'avis", "Kind of notice")),
                    entry("genres", new Texte("Genres d'avis", "Kinds of notices")),
                    entry("issues", new Texte("Issues", "Outcomes")),
                    entry("ligne", new Texte("Ligne", "Line")),
                    entry("lotId", new Texte("Lot", "Batch")),
                    entry("millis", new Texte("Durée (ms)", "Time taken (ms)")),
                    entry("nature", new Texte("Nature", "Nature")),
                    entry("nombre", new Texte("Nombre", "Number")),
                    entry("numero", new Texte("Numéro", "Number of the delivery")),
                    entry("objetId", new Texte("Objet concerné", "Thing concerned")),
                    entry(
                            "objetType",
                            new Texte("Type d'objet concerné", "Kind of thing concerned")),
                    entry("prochaine", new Texte("Prochain essai", "Next try")),
                    entry("criteres", new Texte("Critères", "Criteria")),
                    entry("lignes", new Texte("Lignes", "Rows")),
                    entry("rang", new Texte("Rang", "Rank")),
                    entry("texte", new Texte("Phrase", "Sentence")),
                    entry("refus", new Texte("Refus", "Refusal")),
                    entry("remplace", new Texte("En remplacement", "As successor")),
                    entry("restants", new Texte("Restants", "Left")),
                    entry("resultat", new Texte("Résultat", "Outcome")),
                    entry("webhook", new Texte("Webhook", "Webhook")),
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
        var key = bracket < 0 ? "" : " " + key(name, step.substring(bracket), language);
        return (label == null ? name : language.apply(label)) + key;
    }

    /** What names an element, in words where it is a value that has some. */
    private static String key(String list, String key, Function<Texte, String> language) {
        var values = NAMED_BY.get(list);
        if (values == null) {
            return key;
        }
        return Arrays.stream(values.getEnumConstants())
                .filter(it -> key.startsWith(bracketed(((Enum<?>) it).name())))
                .findFirst()
                .map(
                        it ->
                                bracketed(language.apply(it.libelle()))
                                        + key.substring(bracketed(((Enum<?>) it).name()).length()))
                .orElse(key);
    }

    private static String bracketed(String name) {
        return OPENING_BRACKET + name + CLOSING_BRACKET;
    }
}
