package cn.qinqing.links;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody hands over, this once: it cannot be shown again (当面递交的链接).
 *
 * @param address with the token in it
 * @param qr the same as a picture, an SVG document
 * @param enter where the code is typed
 * @param code of eight digits, in two groups; null when no telephone is registered to type it with
 * @param office the published number to ask at
 * @param text to copy, with the case and the published number
 * @param lastDay on which it can be used
 */
public record HandedOver(
        LinkId id,
        LinkCase about,
        String address,
        String qr,
        String enter,
        @Nullable String code,
        String office,
        String text,
        LocalDate lastDay) {

    @Override
    public String toString() {
        return "HandedOver[" + id + "]";
    }
}
