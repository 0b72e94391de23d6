package fr.raccordement.graphql.securitylog;

import fr.raccordement.api.personne.query.DonneesPersonnellesView;
import fr.raccordement.api.session.Session;
import fr.raccordement.graphql.call.CallContext;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what was refused as FORBIDDEN, what changed rights, trust or what is known of people, and
 * whose contacts somebody of the operator has read.
 */
@Component
class SecurityInstrumentation extends SimplePerformantInstrumentation {

    private static final String CONTACT = "Contact";
    private static final String TARGET = "raccordement.target.";
    private static final int MOST_NAMED = 200;

    /** The search of a person, whose results are written down whatever is asked of them. */
    static final String SEARCH = "donneesPersonnelles";

    private static final String FOUND = "DonneePersonnelle";

    /** The mutations that are written down when they are done. */
    static final Set<String> WATCHED =
            Set.of(
                    "grantHabilitation",
                    "grantHabilitations",
                    "revokeHabilitation",
                    "refuseHabilitation",
                    "requestHabilitation",
                    "requestRattachement",
                    "decideRattachement",
                    "deactivateRattachement",
                    "reactivateRattachement",
                    "removeRattachement",
                    "transferGestionnairePrincipal",
                    "nameGestionnairePrincipal",
                    "registerStructure",
                    "changeIdentifiant",
                    "deactivateStructure",
                    "reactivateStructure",
                    "trustEmetteur",
                    "distrustEmetteur",
                    "exportAvis",
                    "exportFiches",
                    "exportDelegations",
                    "exportHabilitations",
                    "exportHistory",
                    "exportLot",
                    "exportRaccordementsApi",
                    "exportStructures",
                    "forgetContacts",
                    "forgetRaccordementApiContact",
                    "forgetCourriel",
                    "forgetTextes",
                    "registerWebhook",
                    "rotateWebhookSecret",
                    "enableWebhook",
                    "disableWebhook",
                    "removeWebhook",
                    "discardLettreMorte",
                    "retryLettresMortes",
                    "rebuildVue",
                    "rollBackVue",
                    "abandonRebuild",
                    "discardPreviousVue",
                    "verifyScellement",
                    "restartScellement",
                    "makeSauvegarde",
                    "endSession");

    /** The arguments that name what it was about; all others may hold text. */
    private static final List<String> NAMING =
            List.of(
                    "id",
                    "structure",
                    "siret",
                    "utilisateur",
                    "profil",
                    "groupe",
                    "objet",
                    "aggregateType",
                    "aggregateId",
                    "sequence",
                    "sha256",
                    "decision",
                    "format");

    private final SecurityLog log;

    SecurityInstrumentation(SecurityLog log) {
        this.log = log;
    }

    /** The things whose contacts one operation has read. */
    private static final class Read implements InstrumentationState {
        private final Set<String> things = new ConcurrentSkipListSet<>();
    }

    @Override
    public @Nullable InstrumentationState createState(
            InstrumentationCreateStateParameters parameters) {
        return new Read();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted(
                (result, _) -> {
                    var call = call(parameters.getGraphQLContext());
                    if (result != null) {
                        refused(result, call);
                    }
                    if (call != null && state instanceof Read read && !read.things.isEmpty()) {
                        read(read.things, call);
                    }
                });
    }

    /** Each update of a subscription that shows contacts is a reading of its own. */
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted(
                (_, _) -> {
                    var call = call(parameters.getExecutionContext().getGraphQLContext());
                    if (call != null && state instanceof Read read) {
                        var shown = new TreeSet<>(read.things);
                        read.things.removeAll(shown);
                        if (!shown.isEmpty()) {
                            read(shown, call);
                        }
                    }
                });
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var environment = parameters.getEnvironment();
        var parent = ((GraphQLNamedType) environment.getParentType()).getName();
        var field = environment.getFieldDefinition();
        if (parent.equals("Mutation") && WATCHED.contains(field.getName())) {
            return asked -> watched(fetcher.get(asked), asked);
        }
        if (parent.equals("Query") && field.getName().equals(SEARCH)) {
            return asked -> searched(fetcher.get(asked), asked);
        }
        if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(CONTACT)
                && !parent.equals(FOUND)
                && state instanceof Read read) {
            note(parent, environment, read);
        }
        return fetcher;
    }

    private @Nullable Object watched(@Nullable Object answer, DataFetchingEnvironment asked) {
        if (answer instanceof CompletionStage<?> later) {
            return later.whenComplete(
                    (done, failure) -> {
                        if (failure == null) {
                            done(asked, done);
                        }
                    });
        }
        done(asked, answer);
        return answer;
    }

    private @Nullable Object searched(@Nullable Object answer, DataFetchingEnvironment asked) {
        return answer instanceof CompletionStage<?> later
                ? later.whenComplete((found, _) -> found(found, asked))
                : answer;
    }

    /** What was asked for may be a contact, and is not written down; a login is none. */
    private void found(@Nullable Object found, DataFetchingEnvironment asked) {
        var call = call(asked.getGraphQlContext());
        if (call == null || !(found instanceof DonneesPersonnellesView view)) {
            return;
        }
        var fields = fields("database", call);
        var login = argument(asked, "login");
        if (login != null) {
            fields.put("raccordement.target.login", login);
        }
        fields.put("raccordement.found", Integer.toString(view.donnees().size()));
        var things =
                view.donnees().stream()
                        .filter(it -> it.contact() != null)
                        .map(it -> it.objetType() + " " + it.objetId())
                        .distinct()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining(", "));
        if (!things.isEmpty()) {
            fields.put("raccordement.contacts_of", things);
        }
        log.write("search-person", "success", call.actor().login(), fields);
    }

    private void done(DataFetchingEnvironment asked, @Nullable Object answer) {
        var call = call(asked.getGraphQlContext());
        if (call == null) {
            return;
        }
        var fields = fields("iam", call);
        for (var name : NAMING) {
            var value = argument(asked, name);
            if (value != null) {
                fields.put(TARGET + name, value);
            }
        }
        if (answer instanceof Session ended) {
            fields.put(TARGET + "utilisateur", ended.utilisateur());
        }
        log.write(asked.getField().getName(), "success", call.actor().login(), fields);
    }

    private static @Nullable String argument(DataFetchingEnvironment asked, String name) {
        Object value = asked.getArguments().get(name);
        if (value == null && asked.getArguments().get("input") instanceof Map<?, ?> input) {
            value = input.get(name);
        }
        return value instanceof Map || value instanceof List || value == null
                ? null
                : value.toString();
    }

    private void refused(ExecutionResult result, @Nullable CallContext call) {
        for (var error : result.getErrors()) {
            var extensions = error.getExtensions();
            if (extensions != null && "FORBIDDEN".equals(extensions.get("code"))) {
                var fields =
                        call == null ? new LinkedHashMap<String, String>() : fields("iam", call);
                var path = error.getPath();
                fields.put(
                        "raccordement.field",
                        path == null || path.isEmpty() ? "" : path.getFirst().toString());
                log.write("forbidden", "failure", call == null ? "" : call.actor().login(), fields);
            }
        }
    }

    /** Of people of structures it is what they are there for, and is not written down. */
    private void note(String parent, DataFetchingEnvironment environment, Read read) {
        var call = call(environment.getGraphQlContext());
        if (call != null && !call.actor().roles().isEmpty() && read.things.size() < MOST_NAMED) {
            read.things.add(parent + " " + identifier(environment));
        }
    }

    private static String identifier(DataFetchingEnvironment environment) {
        try {
            return String.valueOf(PropertyDataFetcher.fetching("id").get(environment));
        } catch (Exception unnamed) {
            return "?";
        }
    }

    private void read(Set<String> things, CallContext call) {
        var fields = fields("database", call);
        fields.put("raccordement.contacts_of", String.join(", ", things));
        log.write("read-contacts", "success", call.actor().login(), fields);
    }

    private static LinkedHashMap<String, String> fields(String category, CallContext call) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("event.category", category);
        fields.put("trace.id", call.correlationId());
        var roles = call.actor().roles().stream().map(Enum::name).sorted().toList();
        if (!roles.isEmpty()) {
            fields.put("user.roles", String.join(",", roles));
        }
        return fields;
    }

    private static @Nullable CallContext call(GraphQLContext context) {
        return context.<CallContext>getOrEmpty(CallContext.class).orElse(null);
    }
}
