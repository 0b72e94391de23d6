package fr.raccordement.query;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.export.event.ExportEvent;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.habilitation.event.GestionEvent;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.query.delegation.DelegationState;
import fr.raccordement.query.habilitation.RattachementState;
import fr.raccordement.query.interfaces.InterfaceCodeState;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What histories compare is named for people, whatever it is of. */
class ChangeLabelsTest {

    /** What the fields of a thing that changes come from. */
    private static final List<Class<?>> COMPARED =
            Stream.of(
                            Stream.<Class<?>>of(
                                    FicheView.class,
                                    RaccordementApiView.class,
                                    StructureView.class,
                                    CompteTechniqueView.class,
                                    DelegationState.class,
                                    RattachementState.class,
                                    InterfaceCodeState.class),
                            Stream.of(
                                            ClaimEvent.class,
                                            ReceptionEvent.class,
                                            ExportEvent.class,
                                            GestionEvent.class,
                                            CodesImposesEvent.class,
                                            LettreMorteEvent.class,
                                            NomPisteEvent.class,
                                            VueEvent.class,
                                            ScellementEvent.class)
                                    .flatMap(ChangeLabelsTest::permitted))
                    .flatMap(it -> it)
                    .toList();

    /** Of each event, or for the store alone: no histories compare them. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "version",
                    "modifieeLe",
                    "modifieePar",
                    "modifieLe",
                    "modifiePar",
                    "cles",
                    "cleEffet",
                    "periodes",
                    "jours",
                    "du",
                    "au",
                    "der",
                    "changes",
                    "path",
                    "ancien",
                    "nouveau",
                    "langue",
                    "fr",
                    "en");

    @Test
    void each_field_has_a_label_of_its_own() {
        var names =
                COMPARED.stream()
                        .flatMap(ChangeLabelsTest::names)
                        .filter(name -> !LEFT_OUT.contains(name))
                        .collect(toCollection(TreeSet::new));

        assertThat(names).isNotEmpty();
        assertThat(names.stream().filter(name -> label(name).equals(name)))
                .as("fields that people are shown by their internal names")
                .isEmpty();
    }

    @Test
    void fields_that_are_made_up_have_one_too() {
        for (var path :
                List.of(
                        "contacts.donnesLe",
                        "contacts.lisibles",
                        "contact.lisible",
                        "contact.donneLe")) {
            assertThat(label(path)).contains(" › ").doesNotEndWith(path.replace('.', '›'));
            assertThat(label(path.substring(path.indexOf('.') + 1))).contains(" ");
        }
        assertThat(label("controles[CERT_TRUST].message"))
                .isEqualTo("Contrôles [CERT_TRUST] › Message");
    }

    private static String label(String path) {
        return FlatFields.NONE.changesTo(FlatFields.NONE.with(path, "x")).getFirst().libelle().fr();
    }

    private static Stream<Class<?>> permitted(Class<?> events) {
        return events.isSealed()
                ? Stream.of(events.getPermittedSubclasses()).flatMap(ChangeLabelsTest::permitted)
                : Stream.of(events);
    }

    private static Stream<String> names(Type type) {
        if (type instanceof ParameterizedType list) {
            return Stream.of(list.getActualTypeArguments()).flatMap(ChangeLabelsTest::names);
        }
        return type instanceof Class<?> record && record.isRecord()
                ? Stream.of(record.getRecordComponents()).flatMap(ChangeLabelsTest::names)
                : Stream.empty();
    }

    private static Stream<String> names(RecordComponent component) {
        return Stream.concat(Stream.of(component.getName()), names(component.getGenericType()));
    }
}
