package fr.raccordement.query.fiche;

import static fr.raccordement.api.typed.TypedForm.CODE_INTERFACE;
import static fr.raccordement.projection.Listing.anyOf;
import static fr.raccordement.projection.Selection.names;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.structure.StructureSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filter and the rights of who asks admit, as one query. */
@Component
class FicheSelection {

    private static final List<String> PROTOCOLES =
            Stream.concat(
                            names(List.of(Protocole.values())).stream(),
                            Stream.of(SortColumn.NO_TEXT))
                    .toList();

    private final StructureSearch search;

    FicheSelection(StructureSearch search) {
        this.search = search;
    }

    Selection of(FicheFilter filter, Sight sight) {
        var conditions = new Document("discarded", false);
        var narrowed = restrict(conditions, filter, sight);
        var searched = filter.recherche() != null;
        choose(conditions, filter, searched || !narrowed);
        search.matching(filter.recherche(), List.of(FicheCollection.SIDE))
                .map(it -> orConnectedFor(filter.recherche(), it))
                .ifPresent(it -> conditions.append("$and", List.of(it)));
        if (filter.codeApplication() != null) {
            conditions.append("cles.codeApplication", filter.codeApplication());
        }
        if (filter.interfaceCode() != null) {
            conditions.append("cles.interfaces", filter.interfaceCode());
        }
        if (filter.certificatExpireAvant() != null) {
            conditions.append(
                    "cles.expirationCertificat",
                    new Document("$lt", filter.certificatExpireAvant()));
        }
        if (filter.modifieeDepuis() != null) {
            conditions.append("modifieeLe", new Document("$gte", filter.modifieeDepuis()));
        }
        if (filter.tiersDeDematerialisation() != null) {
            conditions.append("tiersDeDematerialisation", filter.tiersDeDematerialisation());
        }
        if (filter.confiance() != null) {
            conditions.append("cles.confiance", filter.confiance().name());
        }
        return Selection.of(conditions, "statut", filter.statuts(), FicheStatus.class);
    }

    /** An interface code, however it is written, finds the fiches that are connected for it. */
    private static Document orConnectedFor(@Nullable String typed, Document words) {
        var code = CODE_INTERFACE.meant(typed == null ? "" : typed);
        if (!CODE_INTERFACE.isWellFormed(code)) {
            return words;
        }
        var places = new ArrayList<>(words.getList("$or", Document.class));
        places.add(new Document("cles.interfaces", code));
        return new Document("$or", places);
    }

    /** Names all values where any will do, for the indexes that begin with them. */
    private static void choose(Document conditions, FicheFilter filter, boolean all) {
        conditions.append("kind", chosen(filter.kind(), names(List.of(FicheKind.values()))));
        if (all || filter.environnement() != null) {
            conditions.append(
                    "environnement",
                    chosen(filter.environnement(), names(List.of(Environnement.values()))));
        }
        if (all || filter.protocole() != null) {
            conditions.append("cles.protocole", chosen(filter.protocole(), PROTOCOLES));
        }
    }

    private static Object chosen(@Nullable Enum<?> wanted, List<String> all) {
        return wanted == null ? anyOf(all) : wanted.name();
    }

    /** Whether only the fiches of some structures are admitted. */
    private static boolean restrict(Document conditions, FicheFilter filter, Sight sight) {
        if (sight.everything()) {
            var wanted = wanted(null, filter);
            wanted.ifPresent(sirets -> conditions.append("structure", anyOf(sirets)));
            return wanted.isPresent();
        }
        var receivers = wanted(sight.structures(Partie.RECEPTEUR), filter).orElseThrow();
        var issuers = sight.structures(Partie.EMETTEUR);
        admit(conditions, filter, receivers, receivers.stream().filter(issuers::contains).toList());
        return true;
    }

    /** Whoever reads the issuer fiches of a structure reads its receiver fiches too. */
    private static void admit(
            Document conditions, FicheFilter filter, List<String> receivers, List<String> issuers) {
        if (filter.kind() == FicheKind.EMETTEUR) {
            conditions.append("structure", anyOf(issuers));
        } else if (filter.kind() == FicheKind.RECEPTEUR || issuers.size() == receivers.size()) {
            conditions.append("structure", anyOf(receivers));
        } else {
            conditions.append(
                    "$or",
                    List.of(
                            new Document("structure", anyOf(issuers)),
                            new Document("structure", anyOf(receivers))
                                    .append("kind", FicheKind.RECEPTEUR.name())));
        }
    }

    private static Optional<List<String>> wanted(
            @Nullable List<String> readable, FicheFilter filter) {
        return StructureSearch.narrowed(readable, filter.structure());
    }
}
