package fr.raccordement.query;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.query.StructureView;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What histories compare is named for people, whatever it is of. */
class ChangeLabelsTest {

    /**
     * What the fields of a thing that changes come from: of what has a view, that and not events.
     */
    private static final List<Class<?>> COMPARED =
            Stream.concat(
                            Stream.<Class<?>>of(
                                    FicheView.class,
                                    RaccordementApiView.class,
                                    StructureView.class,
                                    CompteTechniqueView.class,
                                    DelegationState.class,
                                    RattachementState.class,
                                    InterfaceCodeState.class),
                            EventCatalogue.all().stream().filter(ChangeLabelsTest::isCompared))
                    .toList();

    private static boolean isCompared(Class<?> event) {
        return Stream.of(
                        FicheEvent.class,
                        RaccordementApiEvent.class,
                        StructureEvent.class,
                        CompteTechniqueEvent.class,
                        DelegationEvent.class,
                        HabilitationEvent.class,
                        InterfaceCodeEvent.class)
                .noneMatch(it -> it.isAssignableFrom(event));
    }

    /** Of each event, or for the store alone: no histories compare them. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "version",
                    "modifieeLe",
                    "modifieePar",
                    "auteurs",
                    "modifieLe",
                    "modifiePar",
                    "cles",
                    "cleEffet",
                    "periodes",
                    "jours",
                    "du",
                    "au",
                    "der",
                    "chiffre",
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
        assertThat(
                        names.stream()
                                .filter(
                                        name ->
                                                texte(name).fr().equals(name)
                                                        || texte(name).en().equals(name)))
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

    /** Each list that is of an enumeration names its elements by that. */
    @ParameterizedTest
    @CsvSource({
        "profils[EDI_GESTION_MODIFICATION].statut, Profils [edi_gestion_modification] › Statut",
        "environnements[PRODUCTION], Environnements [Production]",
        "modes[ABONNE], Modes [Abonné]",
        "genres[FICHE_ACTIVEE], Genres d'avis [Fiche activée]",
        "roles[AIFE_ADMIN]#2, Rôles [Administrateur de l'AIFE]#2",
        "roles[autre], Rôles [autre]",
        "interfaces[ABONNE].mode, Codes interface [ABONNE] › Mode"
    })
    void what_names_an_element_is_in_words_too(String path, String label) {
        assertThat(label(path)).isEqualTo(label);
    }

    private static String label(String path) {
        return texte(path).fr();
    }

    private static Texte texte(String path) {
        return FlatFields.NONE.changesTo(FlatFields.NONE.with(path, "x")).getFirst().libelle();
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
