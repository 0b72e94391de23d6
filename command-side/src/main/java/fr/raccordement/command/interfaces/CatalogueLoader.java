package fr.raccordement.command.interfaces;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.command.ImposeInterfaceCodes;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import java.io.IOException;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the shipped catalogue through real commands, a code that was never seen at a time, then
 * the codes imposed on each kind of fiche for which none was ever decided. What an administrator
 * has since changed stays as it is (D-014).
 */
@Component
@Order(CatalogueLoader.BEFORE_DEMONSTRATION)
class CatalogueLoader implements ApplicationRunner {

    static final int BEFORE_DEMONSTRATION = 10;

    private static final TypeReference<List<InterfaceCodeAdded>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<InterfaceCodesImposed>> IMPOSED =
            new TypeReference<>() {};

    private final CommandGateway commands;
    private final EventStore events;

    CatalogueLoader(CommandGateway commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var metaData =
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, "catalogue-initial");
        for (var row : rows()) {
            var command = command(row);
            sendUnlessSeen(command.interfaceCodeId(), command, metaData);
        }
        for (var row : imposed()) {
            var kind = new CodesImposesId(row.kind());
            sendUnlessSeen(
                    kind, new ImposeInterfaceCodes(kind, row.codes(), row.source()), metaData);
        }
    }

    private void sendUnlessSeen(Object id, Object command, MetaData metaData) {
        if (events.lastSequenceNumberFor(id.toString()).isEmpty()) {
            commands.sendAndWait(command, metaData);
        }
    }

    /** The rows as shipped, each with its source. */
    static List<InterfaceCodeAdded> rows() throws IOException {
        return shipped("interfaces/catalogue.json", ROWS);
    }

    /** What is imposed as shipped, a row a kind of fiche, each with its source. */
    static List<InterfaceCodesImposed> imposed() throws IOException {
        return shipped("interfaces/codes-imposes.json", IMPOSED);
    }

    private static <T> T shipped(String resource, TypeReference<T> type) throws IOException {
        try (var json = new ClassPathResource(resource).getInputStream()) {
            return JsonMapper.builder().build().readValue(json, type);
        }
    }

    private static AddInterfaceCode command(InterfaceCodeAdded row) {
        return new AddInterfaceCode(
                new InterfaceCodeId(row.code()),
                row.libelleFr(),
                row.libelleEn(),
                row.direction(),
                row.famille(),
                row.format(),
                row.kind(),
                row.environnements(),
                row.modes(),
                row.source(),
                row.certitude(),
                null);
    }
}
