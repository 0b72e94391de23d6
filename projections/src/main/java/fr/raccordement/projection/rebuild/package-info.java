/**
 * Rebuilding views while they answer: another generation is projected into the second slot, and the
 * view switches to it in one step, as in a blue/green deployment.
 *
 * <p>{@link ViewPlan} says which {@link Generation} is in which slot and which one answers; {@link
 * ViewPlans} stores it. {@link WhenVueDecidedThenCarryOut} writes decisions into it, {@link
 * ViewRebuild} carries it out step by step, with {@link ProcessingGroups}, {@link IndexBuild} and
 * {@link ProjectionProgress}, and {@link ViewSupervisor} has it do so. {@link ProgressSignal} and
 * {@link CatchUp} are for those who wait.
 *
 * <p>{@link ProjectedViews} are the {@link ProjectedView}s of this program, {@link VueQueryHandler}
 * and {@link VueHistory} show them, with their {@link ProjectionRate}. {@link RebuildConfiguration}
 * registers a {@link SlotProjector} for each slot with Axon.
 */
@NullMarked
package fr.raccordement.projection.rebuild;

import org.jspecify.annotations.NullMarked;
