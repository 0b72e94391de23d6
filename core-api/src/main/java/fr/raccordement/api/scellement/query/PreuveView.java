package fr.raccordement.api.scellement.query;

import java.util.List;

/**
 * That an event is in the log.
 *
 * @param aggregateId what the event happened to
 * @param sequence its place in the life of that thing
 * @param position its position in the store
 * @param indice its place in the log, from 0
 * @param hachage the hash of the event as sealed, Base64
 * @param conforme whether the event as stored now still has that hash
 * @param chemin the audit path, from the leaf upwards, Base64
 * @param pointDeControle the checkpoint that it leads to
 */
public record PreuveView(
        String aggregateId,
        long sequence,
        long position,
        long indice,
        String hachage,
        boolean conforme,
        List<String> chemin,
        PointDeControleView pointDeControle) {}
