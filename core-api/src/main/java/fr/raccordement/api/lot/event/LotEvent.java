package fr.raccordement.api.lot.event;

/** The catalogue: all that can have happened to a batch. */
public sealed interface LotEvent permits LotOpened, LotAdvanced {
    String lotId();
}
