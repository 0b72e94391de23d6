package fr.raccordement.api.journal.query;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event, as auditors read it.
 *
 * @param aggregateId what it happened to
 * @param aggregateType the kind of thing
 * @param sequence its place in the life of that thing, from 0
 * @param type the name of the event
 * @param at when
 * @param actor who
 * @param onBehalfOf for which structure: a SIRET, AIFE, soi-meme, destinataire or systeme
 * @param correlationId from which request
 * @param statusBefore status before it, where there is one
 * @param statusAfter status after it, where there is one
 * @param payload what it says, personal data left out
 * @param aggregate the thing as it is stored
 */
public record HistoryEntryView(
        String aggregateId,
        String aggregateType,
        long sequence,
        String type,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String correlationId,
        @Nullable String statusBefore,
        @Nullable String statusAfter,
        Map<String, Object> payload,
        String aggregate) {}
