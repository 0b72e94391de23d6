package fr.raccordement.processing;

import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** Something does not answer and will again: whoever asked may ask again a little later. */
public final class UnavailableException extends HandlerExecutionException {

    private final transient Unavailable unavailable;

    /**
     * @param what does not answer, for the log; callers are not told
     * @param cause of which callers are told nothing
     */
    public UnavailableException(String what, @Nullable Throwable cause) {
        this(new Unavailable(what), cause);
    }

    private UnavailableException(Unavailable unavailable, @Nullable Throwable cause) {
        super(unavailable.what(), cause, unavailable);
        this.unavailable = unavailable;
    }

    public Unavailable unavailable() {
        return unavailable;
    }
}
