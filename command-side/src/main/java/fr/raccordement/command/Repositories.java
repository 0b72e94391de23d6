package fr.raccordement.command;

import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Loads aggregates within the unit of work of the command that needs them. */
public final class Repositories {

    private Repositories() {}

    /** The aggregate of that identifier, which is stored. */
    public static <T> Aggregate<T> load(Repository<T> repository, Object id) {
        return repository.load(id.toString());
    }

    /** The aggregate of that identifier as it is stored, or else a new one. */
    public static <T> Aggregate<T> loadOrCreate(
            Repository<T> repository, Object id, Supplier<T> created) {
        try {
            return repository.loadOrCreate(id.toString(), created::get);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }
}
