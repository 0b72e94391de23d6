package fr.raccordement.graphql.refusal;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Texte;
import fr.raccordement.api.Violation;
import fr.raccordement.api.typed.TypedForm;
import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;

/** Every refusal that comes from the way a request is made, and not from a rule of the domain. */
public enum RequestRefusal {
    UNAUTHENTICATED(401, "Authentification requise.", "Authentication required."),
    FORBIDDEN(403, "Droit insuffisant.", "Insufficient rights."),
    CSRF(
            403,
            "Cette page n'est plus à jour : rechargez-la, puis recommencez.",
            "This page is out of date: reload it, then retry."),
    NOT_FOUND(404, "Objet introuvable.", "Object not found."),
    CONFLICT(
            409,
            "L'objet a changé entre-temps : relisez-le, puis recommencez.",
            "The object has changed meanwhile: read it again, then retry."),
    BAD_REQUEST(400, "Requête mal formée.", "Malformed request."),
    SYNTAX(400, "Le document GraphQL est mal formé.", "The GraphQL document is malformed."),
    INVALID_OPERATION(
            400,
            "L'opération ne correspond pas au schéma.",
            "The operation does not fit the schema."),
    INTROSPECTION_DISABLED(
            400, "L'introspection est désactivée.", "Introspection is switched off."),
    BATCH_REFUSED(400, "Une seule opération par requête.", "One operation a request, not several."),
    METHOD_NOT_ALLOWED(
            405,
            "Utilisez POST, ou GET pour une requête en lecture.",
            "Use POST, or GET for a query."),
    NOT_ACCEPTABLE(
            406,
            "La réponse est du JSON, ou text/event-stream si cela seul est demandé.",
            "The answer is JSON, or text/event-stream where that is asked for."),
    SUBSCRIPTION_TRANSPORT(
            406,
            "Un abonnement passe par WebSocket (graphql-transport-ws) ou demande Accept:"
                    + " text/event-stream.",
            "A subscription goes over WebSocket (graphql-transport-ws) or asks for Accept:"
                    + " text/event-stream."),
    PERSISTED_QUERY_NOT_FOUND(200, "PersistedQueryNotFound", "PersistedQueryNotFound"),
    PERSISTED_QUERY_NOT_SUPPORTED(400, "PersistedQueryNotSupported", "PersistedQueryNotSupported"),
    PERSISTED_QUERY_HASH(
            400,
            "sha256Hash n'est pas l'empreinte du document envoyé.",
            "sha256Hash is not the hash of the document sent."),
    BODY_TIMEOUT(408, "La requête arrive trop lentement.", "The request arrives too slowly."),
    PAYLOAD_TOO_LARGE(413, "La requête est trop volumineuse.", "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Envoyez application/json en UTF-8.", "Send application/json in UTF-8."),
    TOO_MANY_REQUESTS(429, "Trop de requêtes : ralentissez.", "Too many requests: slow down."),
    DOCUMENT_TOO_LARGE(400, "Le document GraphQL est trop long.", "The document is too long."),
    VARIABLES_TOO_LARGE(400, "Les variables sont trop longues.", "The variables are too long."),
    TOO_MANY_FIELDS(400, "Trop de champs écrits.", "Too many fields written."),
    TOO_MANY_ALIASES(400, "Trop d'alias.", "Too many aliases."),
    TOO_MANY_DIRECTIVES(400, "Trop de directives.", "Too many directives."),
    TOO_MANY_ROOT_FIELDS(400, "Trop de champs à la racine.", "Too many fields at the root."),
    TOO_DEEP(400, "L'opération est trop profonde.", "The operation is too deep."),
    TOO_COMPLEX(
            400,
            "L'opération demande trop de données : réduisez les listes ou les champs.",
            "The operation asks for too much: shorten the lists or the selection."),
    PAGE_SIZE(
            400,
            "Une page compte au moins 1 et au plus %d éléments.",
            "A page has at least 1 and at most %d items."),
    TEXT_CHARACTERS(
            400,
            "Un caractère de contrôle ou invisible n'est pas admis ici : %s, en position %d.",
            "A control or invisible character is not admitted here: %s, at position %d."),
    CERT_PRIVATE_KEY(
            400,
            "Le texte contient une clé privée ; il n'a pas été conservé. Considérez la clé comme"
                    + " compromise.",
            "The text holds a private key; it has not been kept. Consider the key compromised."),
    TOO_MANY_SUBSCRIPTIONS(
            400,
            "Trop d'opérations en cours sur cette connexion.",
            "Too many operations under way on this connection."),
    UNAVAILABLE(
            503,
            "Momentanément indisponible : recommencez ; une commande peut avoir abouti.",
            "Unavailable for the moment: try again; a command may have succeeded."),
    TIMEOUT(
            504,
            "Délai dépassé ; une commande peut avoir abouti : relisez avant de recommencer.",
            "Timed out; a command may have succeeded: read again before retrying."),
    RESPONSE_TOO_LARGE(
            400,
            "La réponse est trop volumineuse : demandez de plus petites pages.",
            "The answer is too large: ask for smaller pages."),
    INTERNAL(
            500,
            "Erreur interne ; citez l'identifiant de corrélation.",
            "Internal error; quote the correlation id.");

    /** How long to wait before asking again for what could not be answered. */
    public static final int RETRY_AFTER_SECONDS = 5;

    private final int status;
    private final Texte sentence;

    RequestRefusal(int status, String fr, String en) {
        this.status = status;
        sentence = new Texte(fr, en);
    }

    /** Status of an HTTP answer refused before it is GraphQL. */
    public int status() {
        return status;
    }

    Texte sentence() {
        return sentence;
    }

    /** As an error of an answer. */
    public GraphQLError error(Locale language, String correlationId) {
        return RefusalErrors.traced(RefusalErrors.of(this, language), correlationId);
    }

    /** As a refusal of the domain. */
    public Refusal refusal() {
        return new Refusal(name(), sentence, List.of());
    }

    /** To be thrown. */
    public RuleViolatedException exception() {
        return new RuleViolatedException(refusal());
    }

    /**
     * More was asked for than is allowed; the answer says both.
     *
     * @param cost how much
     * @param limit how much is allowed
     */
    public RuleViolatedException exceeded(long cost, long limit) {
        return new LimitExceededException(this, cost, limit);
    }

    /** What names something and has not its form, at its path in the input, dotted. */
    public static Violation violation(TypedForm form, String path) {
        return new Violation(form.code(), path, form.texte());
    }

    /**
     * The same about one value of the input.
     *
     * @param path where, dotted
     * @param arguments the values of the sentence's placeholders
     */
    public RuleViolatedException at(String path, Object... arguments) {
        return of(List.of(violation(path, arguments)));
    }

    /**
     * One value of the input that is wrong.
     *
     * @param path where, dotted
     * @param arguments the values of the sentence's placeholders
     */
    public Violation violation(String path, Object... arguments) {
        return Violation.of(
                name(),
                path,
                sentence.fr().formatted(arguments),
                sentence.en().formatted(arguments));
    }

    /**
     * Several, to be thrown.
     *
     * @param violations at least one
     */
    public static RuleViolatedException of(List<Violation> violations) {
        return new RuleViolatedException(List.copyOf(violations));
    }
}
