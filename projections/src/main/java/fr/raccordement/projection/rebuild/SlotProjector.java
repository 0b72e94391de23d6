package fr.raccordement.projection.rebuild;

import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Slot;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** A projection bound to one slot of its view. */
final class SlotProjector extends AnnotationEventHandlerAdapter {

    private final String group;
    private final Slot slot;

    SlotProjector(
            Object projection,
            String group,
            Slot slot,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        super(projection, parameters, handlers);
        this.group = group;
        this.slot = slot;
    }

    boolean isOf(String wanted) {
        return group.equals(wanted);
    }

    @Override
    public Object handle(EventMessage<?> event) throws Exception {
        return ProjectedCollection.projectingInto(slot, () -> super.handle(event));
    }

    @Override
    public <R> void prepareReset(R context) {
        try {
            ProjectedCollection.projectingInto(
                    slot,
                    () -> {
                        super.prepareReset(context);
                        return true;
                    });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
