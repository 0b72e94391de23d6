package fr.raccordement.api.vue.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two slots of a view holds.
 *
 * @param groupe the processing group that feeds it
 * @param etat what it is
 * @param generation which one; null where the slot is empty
 * @param memeVersion whether this version of the program has its layout
 * @param position the last event handled; -1 before the first
 * @param tete the last event stored; -1 before the first
 * @param reste how many positions are left
 * @param debit events handled a second, as of late; null where it stands still or is not fed
 * @param finEstimee when it will have caught up at that rate; null where that is unknown or past
 * @param commenceeLe when it was begun
 * @param acheveeLe when it was first complete
 * @param lettresMortes events of it that could not be handled
 */
public record GenerationView(
        String groupe,
        GenerationEtat etat,
        @Nullable Long generation,
        boolean memeVersion,
        long position,
        long tete,
        long reste,
        @Nullable Double debit,
        @Nullable Instant finEstimee,
        @Nullable Instant commenceeLe,
        @Nullable Instant acheveeLe,
        long lettresMortes) {}
