package cn.qinqing.conduct;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a declarant adds later (补充).
 *
 * @param handedIn that the gift was handed in meanwhile, or null
 * @param clientKey made by the form: sending it twice adds once
 */
public record AddToDeclaration(
        DeclarationId declaration, String words, ConductBlock.@Nullable HandingIn handedIn, UUID clientKey) {

    @Override
    public String toString() {
        return "(addition)";
    }
}
