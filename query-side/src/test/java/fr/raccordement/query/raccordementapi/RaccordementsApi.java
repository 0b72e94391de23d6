package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.NomsPisteId;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Makes connections by API have happened. */
final class RaccordementsApi {

    static final Contact CAMILLE = new Contact("Camille", "camille@exemple.fr", "0123456789");

    private final World world;

    RaccordementsApi(World world) {
        this.world = world;
    }

    DomainEventMessage<?> append(RaccordementApiEvent event) {
        return world.append(new RaccordementApiId(event.raccordementApiId()), event);
    }

    void append(NomPisteEvent event) {
        world.append(new NomsPisteId(event.structure()), event);
    }

    /** As names were kept before. */
    void appendAsBefore(NomPisteEvent event) {
        world.append(NomPisteId.of(event.structure(), event.nom()), event);
    }

    void declare(String id, String structure, Environnement environnement) {
        declared(id, structure, environnement).forEach(this::append);
    }

    void load(String id, String structure, RaccordementApiStatus statut) {
        append(loaded(id, structure, statut));
    }

    List<RaccordementApiEvent> declared(String id, String structure, Environnement environnement) {
        return List.of(
                new RaccordementApiDeclared(
                        id,
                        structure,
                        environnement,
                        "MonApp " + id,
                        TypeUtilisation.SOLUTION_EDITEUR,
                        "Exemple"),
                new RaccordementApiContactDefined(
                        id, key(id), world.vault.seal(key(id), List.of(CAMILLE))),
                new RaccordementApiActivated(id));
    }

    /** A connection to which all has happened. */
    List<RaccordementApiEvent> life(String id, String structure) {
        var life = new ArrayList<>(declared(id, structure, Environnement.PRODUCTION));
        life.add(new RaccordementApiCorrected(id, "monapp", TypeUtilisation.EDITEUR, null));
        life.add(new RaccordementApiDeactivated(id, "Fin"));
        life.add(new RaccordementApiContactForgotten(id, key(id), "Demande"));
        life.add(new RaccordementApiActivated(id));
        return life;
    }

    static RaccordementApiCertificatLoaded loaded(
            String id, String structure, RaccordementApiStatus statut) {
        return new RaccordementApiCertificatLoaded(
                id, structure, Environnement.PRODUCTION, "CN=exemple", statut);
    }

    static String key(String id) {
        return "raccordement-api/" + id + ".0";
    }
}
