package fr.raccordement.query.habilitation;

import static fr.raccordement.api.habilitation.query.RattachementStatus.SUPPRIME;
import static fr.raccordement.api.habilitation.query.RattachementStatus.VALIDE;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.projection.Projected;
import fr.raccordement.query.jours.Jours;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A rattachement as its events have made it; public for the codec alone.
 *
 * @param cles by what it is found, a key for each profile and where that stands
 * @param jours each of these keys with the days on which the profile counted, as {@link Jours}
 *     groups them
 */
public record RattachementState(
        @BsonId String id,
        long version,
        String structure,
        String utilisateur,
        RattachementStatus statut,
        boolean principal,
        @Nullable String motif,
        Instant depuis,
        List<ProfilState> profils,
        List<String> cles,
        List<String> jours)
        implements Projected {

    private RattachementState(
            String id,
            long version,
            String structure,
            String utilisateur,
            RattachementStatus statut,
            boolean principal,
            @Nullable String motif,
            Instant depuis,
            List<ProfilState> profils) {
        this(
                id,
                version,
                structure,
                utilisateur,
                statut,
                principal,
                motif,
                depuis,
                profils,
                profils.stream().map(it -> cle(it.profil(), it.statut())).toList(),
                profils.stream().flatMap(RattachementState::jours).toList());
    }

    private static Stream<String> jours(ProfilState profil) {
        var cle = cle(profil.profil(), profil.statut());
        return Jours.of(profil.periodes()).stream().map(groupe -> jour(cle, groupe));
    }

    /** By what a rattachement is found that has such a profile, which counted on such days. */
    static String jour(String cle, String groupe) {
        return cle + "@" + groupe;
    }

    /** By what a rattachement is found that has such a profile. */
    static String cle(Profil profil, HabilitationStatus statut) {
        return profil.name() + ":" + statut.name();
    }

    /** Before anything happened. */
    static RattachementState none(HabilitationEvent first, Instant at) {
        var id = new HabilitationId(first.structure(), first.utilisateur());
        return new RattachementState(
                id.toString(),
                -1,
                id.structure(),
                id.utilisateur(),
                SUPPRIME,
                false,
                null,
                at,
                List.of());
    }

    /** The profiles that count now: those held while the rattachement is valid. */
    Set<Profil> effective() {
        return statut == VALIDE
                ? profils.stream()
                        .filter(ProfilState::held)
                        .map(ProfilState::profil)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    boolean gestionnairePrincipal() {
        return principal && statut == VALIDE;
    }

    Optional<ProfilState> profil(Profil wanted) {
        return profils.stream().filter(it -> it.profil() == wanted).findFirst();
    }

    RattachementView toView() {
        return new RattachementView(
                structure,
                utilisateur,
                version,
                statut,
                gestionnairePrincipal(),
                motif,
                depuis,
                profils.stream().map(this::toView).toList());
    }

    HabilitationView toView(ProfilState profil) {
        return new HabilitationView(
                structure,
                utilisateur,
                version,
                profil.profil(),
                profil.statut(),
                profil.held() && statut == VALIDE,
                profil.motif(),
                profil.depuis());
    }

    RattachementState at(long reached, Instant at) {
        return new RattachementState(
                id,
                reached,
                structure,
                utilisateur,
                statut,
                principal,
                motif,
                depuis,
                profils.stream()
                        .map(it -> it.counting(it.held() && statut == VALIDE, at))
                        .toList());
    }

    /** What stands already has stood since then. */
    RattachementState stands(RattachementStatus changed, @Nullable String why, Instant at) {
        return statut == changed
                ? this
                : new RattachementState(
                        id, version, structure, utilisateur, changed, principal, why, at, profils);
    }

    /** What stands already has stood since then. */
    RattachementState stands(
            Profil profil, HabilitationStatus changed, @Nullable String why, Instant at) {
        var before = profil(profil).orElse(new ProfilState(profil, changed, why, at, List.of()));
        return before.statut() == changed && profils.contains(before)
                ? this
                : with(
                        Stream.concat(
                                profils.stream().filter(it -> it.profil() != profil),
                                Stream.of(before.in(changed, why, at))));
    }

    RattachementState principal(boolean named) {
        return new RattachementState(
                id, version, structure, utilisateur, statut, named, motif, depuis, profils);
    }

    RattachementState profils(UnaryOperator<ProfilState> change) {
        return with(profils.stream().map(change));
    }

    private RattachementState with(Stream<ProfilState> changed) {
        return new RattachementState(
                id,
                version,
                structure,
                utilisateur,
                statut,
                principal,
                motif,
                depuis,
                changed.sorted(Comparator.comparing(ProfilState::profil)).toList());
    }
}
