package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** All that the read models answer, page after page, to someone who sees everything. */
final class Views {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String FICHES =
            """
            query($after: String) { fiches(orderBy: CREEE_LE_ASC, first: 50, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes { id version statut kind environnement protocole certificatsConformes regles
                tiersDeDematerialisation soumiseLe
                revision { etat ouverteLe depuis protocole commentaire contacts { nom } }
                codeApplication motif creeeLe modifieeLe modifieePar commentaire contactsDetruits
                structure { siret } validite { du au } interfaces { code mode }
                certificats { sha256 sujet } contacts { nom email } } } }
            """;
    private static final String API =
            """
            { raccordementsApi(first: 200) { totalCount nodes {
              id version statut mode environnement nomApplicationPiste typeUtilisation
              nomEditeurOuOperateur contactDetruit certificat motif creeLe modifieLe modifiePar
              structure { siret } contact { nom email } } } }
            """;
    private static final String STRUCTURES =
            "{ structures(first: 200) { totalCount nodes { siret nom type enregistreeLe } } }";
    private static final String CODES =
            """
            { p: interfaceCodes(kind: EMETTEUR, environnement: PRODUCTION) { code modes retire }
              q: interfaceCodes(kind: EMETTEUR, environnement: QUALIFICATION) { code modes } }
            """;

    private static final String DELEGATIONS =
            """
            { delegations(first: 200) { totalCount nodes { id version statut ficheId effectiveFrom
              demandeeLe repondueLe termineeLe tiers { siret } structure { siret } } } }
            """;

    private Views() {}

    static List<JsonNode> of(RunningProgram program) {
        var audit = program.as("audit");
        var all = new ArrayList<JsonNode>();
        var after = new HashMap<String, String>();
        for (var more = true; more; ) {
            var page = audit.askOne(FICHES, after);
            page.path("nodes").forEach(all::add);
            after.put("after", page.at("/pageInfo/endCursor").asString(""));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        all.add(audit.ask(API, Map.of()));
        all.add(audit.ask(STRUCTURES, Map.of()));
        all.add(audit.ask(CODES, Map.of()));
        all.add(program.as("fournisseur").ask(HabilitationOperations.MOI, Map.of()));
        all.add(audit.ask(HabilitationOperations.USERS, Map.of("structure", FicheOperations.ACME)));
        all.add(audit.ask(DELEGATIONS, Map.of()));
        return all;
    }

    /** The views once they show each fiche at its version. */
    static List<JsonNode> caughtUpWith(Map<String, Integer> versions, RunningProgram program) {
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> {
                            var shown = new HashMap<String, Integer>();
                            of(program).stream()
                                    .filter(it -> it.has("id"))
                                    .forEach(
                                            it ->
                                                    shown.put(
                                                            it.path("id").asString(),
                                                            it.path("version").asInt()));
                            assertThat(shown).containsAllEntriesOf(versions);
                        });
        return of(program);
    }

    /** Starts again without the read models: a replay from zero gives the same views. */
    static RunningProgram rebuilt(RunningProgram program, List<JsonNode> before, Path data)
            throws IOException {
        program.stop();
        assertThat(FileSystemUtils.deleteRecursively(data.resolve("mongo"))).isTrue();
        var again = RunningProgram.startOn(data);
        try {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(of(again)).isEqualTo(before));
            return again;
        } catch (Throwable different) {
            again.close();
            throw different;
        }
    }
}
