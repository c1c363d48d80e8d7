package cn.qinqing.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every open page keeps the last answer on the server, for a browser that lost it on the way. One Chinese character
 * makes each of its characters take two bytes; written with escapes, which JSON reads as the same text, it takes about
 * half: some 60 kB less for each open list ({@code docs/evidence/bench-*.md}).
 */
@Component
class SlimResends implements VaadinServiceInitListener {

    private static final int WORTH_IT = 2_000;
    private static final char LAST_ASCII = 0x7f;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(new Slimming());
    }

    private static final class Slimming implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {}

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception problem) {}

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            if (session == null) {
                return;
            }
            session.lock();
            try {
                session.getUIs().forEach(Slimming::slim);
            } finally {
                session.unlock();
            }
        }

        private static void slim(UI ui) {
            String last = ui.getInternals().getLastRequestResponse();
            if (last != null && last.length() > WORTH_IT) {
                ui.getInternals().setLastRequestResponse(ascii(last));
            }
        }
    }

    /** The same JSON in ASCII: outside its strings there is nothing else. */
    static String ascii(String json) {
        int first = 0;
        while (first < json.length() && json.charAt(first) <= LAST_ASCII) {
            first++;
        }
        if (first == json.length()) {
            return json;
        }
        StringBuilder slim = new StringBuilder(json.length() + json.length() / 4).append(json, 0, first);
        for (int i = first; i < json.length(); i++) {
            char one = json.charAt(i);
            if (one <= LAST_ASCII) {
                slim.append(one);
            } else {
                slim.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    slim.append(Character.forDigit(one >> shift & 0xf, 16));
                }
            }
        }
        return slim.toString();
    }
}
