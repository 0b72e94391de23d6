package fr.raccordement.axon.serialisation;

import java.lang.reflect.Array;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * What nodes say to one another. A list travels as an array of the kind of thing it holds: the JSON
 * of a list does not say what its elements are, and the other side would find maps.
 */
final class MessageSerializer extends Jackson3Serializer {

    MessageSerializer(Builder builder) {
        super(builder);
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        var sent = object instanceof List<?> list ? array(list) : object;
        return super.serialize(sent, representation);
    }

    /** The list itself where its elements are not all of one class. */
    private static Object array(List<?> list) {
        var classes = list.stream().map(Object::getClass).distinct().toList();
        if (classes.size() != 1) {
            return list;
        }
        var array = Array.newInstance(classes.getFirst(), list.size());
        for (int i = 0; i < list.size(); i++) {
            Array.set(array, i, list.get(i));
        }
        return array;
    }
}
