package cn.qinqing.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** A page that says in one sentence what went wrong and leads back. */
final class ErrorPage extends Div {

    ErrorPage(String title, String text) {
        addClassName("qq-error");
        add(new H1(title), new Paragraph(text));
        RouterLink home = new RouterLink(getTranslation("shell.error.home"), HomeView.class);
        add(new Paragraph(home));
    }
}
