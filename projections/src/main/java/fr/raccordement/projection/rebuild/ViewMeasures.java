package fr.raccordement.projection.rebuild;

import fr.raccordement.processing.Sampled;
import org.springframework.stereotype.Component;

/** Which generation of each view answers, and whether another one is being built. */
@Component
class ViewMeasures implements Sampled {

    private final ProjectedViews views;

    ViewMeasures(ProjectedViews views) {
        this.views = views;
    }

    @Override
    public void sample(Readings readings) {
        for (var view : views.all()) {
            var plan = view.plan();
            readings.tell(
                    "raccordement.view.generation",
                    "Number of the generation of a view that answers, 0 while there is none",
                    plan.activeSlot(view.layout()).map(it -> plan.at(it).numero()).orElse(0L),
                    "view",
                    view.name());
            readings.tell(
                    "raccordement.view.building",
                    "1 while a generation of the view is being built",
                    plan.buildSlot(view.layout()).isPresent() ? 1 : 0,
                    "view",
                    view.name());
        }
    }
}
