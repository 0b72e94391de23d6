package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.graphql.node.PastTypes;
import fr.raccordement.graphql.schema.SchemaText;
import graphql.language.AbstractDescribedNode;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The contract with front ends: complete, explained, and served to its last field. */
class SchemaTest {

    private static final String EXPORT =
            "format, langue, separateur, bom, valeurs, description, aLaPosition, id)";

    private static final Path SCHEMA = Path.of("src/main/resources/graphql");
    private static final AtomicReference<SchemaReport> REPORT = new AtomicReference<>();

    @TempDir Path data;

    @Test
    void every_field_is_served_and_nullness_is_said_once() {
        var application =
                new SpringApplicationBuilder(RaccordementApplication.class, Inspection.class);
        try (var program =
                application.run(
                        "--raccordement.data=" + data,
                        "--raccordement.postgres.binaries="
                                + Path.of("target/postgres").toAbsolutePath(),
                        "--server.port=0")) {
            assertThat(SchemaText.of(program.getBean(GraphQlSource.class).schema()))
                    .as("docs/schema.graphql, written by ./raccordement schema")
                    .isEqualTo(SchemaFileTest.read());
        }

        var report = REPORT.get();
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    @Test
    void every_type_field_argument_value_and_input_is_described() {
        var undescribed =
                definitions()
                        .flatMap(SchemaTest::within)
                        .filter(node -> node instanceof AbstractDescribedNode<?>)
                        .filter(node -> !(node instanceof ObjectTypeExtensionDefinition))
                        .map(node -> (AbstractDescribedNode<?>) node)
                        .filter(node -> node.getDescription() == null)
                        .map(Object::toString)
                        .toList();

        assertThat(undescribed).isEmpty();
    }

    @Test
    void whatever_notices_are_about_is_named_where_that_is_said() {
        var said =
                definitions()
                        .filter(
                                it ->
                                        it instanceof ObjectTypeDefinition type
                                                && type.getName().equals("Avis"))
                        .flatMap(it -> ((ObjectTypeDefinition) it).getFieldDefinitions().stream())
                        .filter(it -> it.getName().equals("objetType"))
                        .map(it -> it.getDescription().getContent())
                        .findFirst()
                        .orElseThrow();

        assertThat(said.strip().replaceAll("\\s+", " "))
                .endsWith(": " + String.join(", ", AvisView.OBJETS) + ".");
    }

    @Test
    void the_operations_are_those_agreed_on() {
        assertThat(operations("Query"))
                .containsExactlyInAnyOrder(
                        "avis(filter, first, after)",
                        "avisNonLus(structure)",
                        "preferencesAvis()",
                        "recherches()",
                        "donneesPersonnelles(login, email, nom, after)",
                        "webhooks(structure)",
                        "livraisons(structure, webhook, statut, first, after, last, before)",
                        "livraison(structure, webhook, numero)",
                        "delegation(id, at, version)",
                        "delegations(filter, orderBy, first, after, last, before)",
                        "delegationEnVigueur(structure, at, environnement)",
                        "rattachements(structure, statut)",
                        "habilitations(structure, statut)",
                        "emetteurs()",
                        "emetteur(sha256)",
                        "interfaceCode(code)",
                        "libelles(langue)",
                        "lot(id)",
                        "lettresMortes(groupe, first, after)",
                        "sessions()",
                        "lettreMorte(groupe, objet)",
                        "fichesAExaminer(environnement, kind, first, after)",
                        "raccordementApi(id, at, version)",
                        "raccordementsApi(filter, orderBy, first, after, last, before)",
                        "listeHabilitations(filter, first, after, last, before)",
                        "compteTechnique(structure)",
                        "scellement()",
                        "sauvegarde()",
                        "cleDeScellement()",
                        "pointsDeControle(first, avant)",
                        "preuveInclusion(aggregateType, aggregateId, sequence)",
                        "preuveCoherence(de, a)",
                        "preuveFiche(id)",
                        "vues()",
                        "vue(nom)",
                        "export(id)",
                        "exports()",
                        "history(filter, orderBy, first, after)",
                        "ficheDiff(id, from, to)",
                        "delegationDiff(id, from, to)",
                        "raccordementApiDiff(id, from, to)",
                        "rattachementDiff(structure, utilisateur, from, to)",
                        "structureDiff(siret, from, to)",
                        "rejouer(fiche, delegation, raccordementApi, structure, utilisateur,"
                                + " first, after)",
                        "rattachement(structure, utilisateur, at, version)",
                        "positionAt(at)",
                        "moi()",
                        "node(nodeId)",
                        "structure(siret, at, version)",
                        "structures(recherche, type, statut, tiersDeDematerialisation, orderBy,"
                                + " first, after, last, before)",
                        "interfaceCodes(kind, environnement, retires)",
                        "analyseCertificats(protocole, environnement, fichiers)",
                        "exigencesCertificat(protocole)",
                        "certificat(sha256)",
                        "fiche(id, at, version)",
                        "fiches(filter, orderBy, first, after, last, before)");
        assertThat(operations("Mutation"))
                .containsExactlyInAnyOrder(
                        "takeExamen(id, remplace)",
                        "leaveExamen(id)",
                        "marquerAvisLus(ids, jusqua)",
                        "registerWebhook(nom, structure, adresse, genres)",
                        "rotateWebhookSecret(structure, nom)",
                        "disableWebhook(structure, nom, motif)",
                        "enableWebhook(structure, nom)",
                        "removeWebhook(structure, nom, motif)",
                        "testWebhook(structure, nom)",
                        "resendLivraison(structure, webhook, numero)",
                        "definePreferencesAvis(frequence, langue, courriel)",
                        "keepRecherche(nom, criteres)",
                        "dropRecherche(nom)",
                        "forgetCourriel(utilisateur, motif)",
                        "forgetTextes(aggregateType, aggregateId, motif)",
                        "requestDelegation(id, ficheId, structure)",
                        "acceptDelegation(id, remplace, expectedVersion)",
                        "refuseDelegation(id, motif, expectedVersion)",
                        "cancelDelegation(id, motif, expectedVersion)",
                        "endDelegation(id, motif, expectedVersion)",
                        "requestDelegations(id, ficheId, structures)",
                        "requestDelegationsFromFile(id, ficheId, fichier)",
                        "cancelDelegations(id, delegations)",
                        "acceptDelegations(id, delegations, remplace)",
                        "refuseDelegations(id, delegations, motif)",
                        "endDelegations(id, delegations, motif)",
                        "grantHabilitations(id, habilitations)",
                        "exportLot(lot, " + EXPORT,
                        "openRevision(id, expectedVersion)",
                        "renewCertificats(id, fichiers, expectedVersion)",
                        "discardRevision(id, expectedVersion)",
                        "declareTiersDeDematerialisation(id, expectedVersion)",
                        "imposeInterfaceCodes(kind, codes, source)",
                        "requestRattachement(structure)",
                        "decideRattachement(structure, utilisateur, accepter, motif,"
                                + " expectedVersion)",
                        "deactivateRattachement(structure, utilisateur, motif, expectedVersion)",
                        "reactivateRattachement(structure, utilisateur, expectedVersion)",
                        "removeRattachement(structure, utilisateur, motif, expectedVersion)",
                        "requestHabilitation(structure, profil, expectedVersion)",
                        "grantHabilitation(structure, utilisateur, profil, expectedVersion)",
                        "refuseHabilitation(structure, utilisateur, profil, motif,"
                                + " expectedVersion)",
                        "revokeHabilitation(structure, utilisateur, profil, motif,"
                                + " expectedVersion)",
                        "transferGestionnairePrincipal(structure, utilisateur, motif,"
                                + " expectedVersion)",
                        "nameGestionnairePrincipal(structure, utilisateur, remplacer, motif)",
                        "trustEmetteur(certificat, source, expectedVersion)",
                        "distrustEmetteur(sha256, motif, expectedVersion)",
                        "declareCompteTechnique(structure, login, motDePasseChangeLe,"
                                + " expectedVersion)",
                        "renewCompteTechnique(structure, motDePasseChangeLe, expectedVersion)",
                        "declareRaccordementApi(input)",
                        "correctRaccordementApi(id, input, expectedVersion)",
                        "deactivateRaccordementApi(id, motif, expectedVersion)",
                        "reactivateRaccordementApi(id, expectedVersion)",
                        "forgetRaccordementApiContact(id, motif, expectedVersion)",
                        "loadRaccordementApiCertificat(input)",
                        "verifyScellement()",
                        "restartScellement(motif)",
                        "makeSauvegarde()",
                        "rebuildVue(nom, motif, expectedVersion)",
                        "abandonRebuild(nom, motif, expectedVersion)",
                        "rollBackVue(nom, motif, expectedVersion)",
                        "discardPreviousVue(nom, motif, expectedVersion)",
                        "endSession(id)",
                        "retryLettresMortes(groupe, objet)",
                        "discardLettreMorte(groupe, objet, sequence, suivantes, motif)",
                        "exportFiches(filter, orderBy, " + EXPORT,
                        "exportDelegations(filter, orderBy, " + EXPORT,
                        "exportRaccordementsApi(filter, orderBy, " + EXPORT,
                        "exportHabilitations(filter, " + EXPORT,
                        "exportAvis(filter, " + EXPORT,
                        "exportStructures(recherche, type, statut, tiersDeDematerialisation,"
                                + " orderBy, "
                                + EXPORT,
                        "exportHistory(fiche, filter, orderBy, " + EXPORT,
                        "createFiche(input)",
                        "chooseProtocole(id, protocole, expectedVersion)",
                        "depositCertificats(id, fichiers, expectedVersion)",
                        "describeFiche(id, input, expectedVersion)",
                        "submitFiche(id, expectedVersion)",
                        "withdrawFiche(id, expectedVersion)",
                        "discardFiche(id, expectedVersion)",
                        "activateFiche(id, codeApplication, expectedVersion)",
                        "returnFiche(id, motif, expectedVersion)",
                        "deactivateFiche(id, motif, expectedVersion)",
                        "reactivateFiche(id, jusquAu, expectedVersion)",
                        "forgetContacts(id, motif, expectedVersion)",
                        "registerStructure(input)",
                        "addInterfaceCode(input, expectedVersion)",
                        "retireInterfaceCode(code, motif, expectedVersion)",
                        "renameStructure(siret, nom, expectedVersion)",
                        "changeIdentifiant(siret, identifiant, typeIdentifiant, motif,"
                                + " expectedVersion)",
                        "deactivateStructure(siret, motif, expectedVersion)",
                        "reactivateStructure(siret, expectedVersion)");
        assertThat(operations("Subscription"))
                .containsExactlyInAnyOrder(
                        "avis(structure, after)",
                        "certificatExpiryNotified(structure, after)",
                        "echeanceNotified(structure, after)",
                        "delegationActivated(structure, after)",
                        "delegationChanged(structure, after)",
                        "ficheChanged(structure, after)",
                        "habilitationChanged(structure, after)",
                        "suivreHistorique(filter, after)",
                        "confianceChanged(structure, after)",
                        "examens()",
                        "exportProgress(id)",
                        "lotProgress(id)",
                        "ficheHistory(id, afterSequence)",
                        "delegationHistory(id, afterSequence)",
                        "raccordementApiHistory(id, afterSequence)",
                        "rattachementHistory(structure, utilisateur, afterSequence)",
                        "structureHistory(siret, afterSequence)",
                        "ficheStatusChanged(structure, after)");
    }

    private static List<String> operations(String type) {
        return definitions()
                .filter(node -> node instanceof ObjectTypeDefinition)
                .map(node -> (ObjectTypeDefinition) node)
                .filter(node -> node.getName().equals(type))
                .flatMap(node -> node.getFieldDefinitions().stream())
                .map(SchemaTest::signature)
                .toList();
    }

    private static String signature(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .map(InputValueDefinition::getName)
                .collect(Collectors.joining(", ", field.getName() + "(", ")"));
    }

    private static Stream<Node<?>> within(Node<?> node) {
        return Stream.concat(
                Stream.of(node),
                node.getChildren().stream().flatMap(child -> within((Node<?>) child)));
    }

    private static Stream<Node<?>> definitions() {
        try (var files = Files.list(SCHEMA)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> Parser.parse(read(file)).getDefinitions().stream())
                    .map(node -> (Node<?>) node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not found by the scan: it is no component. */
    static class Inspection {

        @Bean
        GraphQlSourceBuilderCustomizer inspection() {
            return builder -> builder.inspectSchemaMappings(PastTypes::inspected, REPORT::set);
        }
    }
}
