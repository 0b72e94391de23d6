package fr.raccordement.graphql.start;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.jackson.JacksonMixinModuleEntries;
import org.springframework.stereotype.Component;

/**
 * No class of the program is a mixin of Jackson's, and none is looked for: it takes the reading of
 * all classes at each start.
 */
@Component
class NoMixins implements BeanDefinitionRegistryPostProcessor {

    private static final String BEAN = "jacksonMixinModuleEntries";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(BEAN)) {
            registry.removeBeanDefinition(BEAN);
            registry.registerBeanDefinition(
                    BEAN,
                    BeanDefinitionBuilder.genericBeanDefinition(
                                    JacksonMixinModuleEntries.class,
                                    () -> JacksonMixinModuleEntries.create(_ -> {}))
                            .getBeanDefinition());
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {}
}
