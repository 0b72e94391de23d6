package fr.raccordement.projection.export;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.projection.events.EventsSince;
import java.util.List;

/** Makes the table of one kind of export. */
public interface ExportSource {

    ExportObjet objet();

    /** The processing groups whose views the table is read from. */
    List<String> views();

    /**
     * What its requester may read, as texts that {@link #stillReads} understands.
     *
     * @param asked what was asked for
     */
    List<String> rights(ExportRequested asked, Actor viewer);

    /** Whether the viewer may still read that. */
    boolean stillReads(String right, Actor viewer);

    /**
     * The table as it was at the position, of what the viewer may read now.
     *
     * @param since the events after the position
     */
    ExportTable open(ExportRequested asked, Actor viewer, EventsSince since);
}
