package cn.qinqing.uikit;

import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done that cannot simply be done again: what will happen, in words and numbers. */
public class ConfirmDialog extends FormDialog {

    private final transient Runnable command;

    /**
     * @param action what will be done, as title and on the button
     * @param command a {@code RuleViolation} is shown in the dialog, which then stays open
     */
    public ConfirmDialog(String action, String sentence, Runnable command) {
        super(action, action);
        this.command = command;
        Paragraph text = new Paragraph(sentence);
        text.getStyle().set("white-space", "pre-line");
        wide(text);
    }

    @Override
    protected void send() {
        command.run();
    }
}
