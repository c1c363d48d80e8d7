package cn.qinqing.workbench;

import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.shared.Right;

/** A kind of document that leaves the house (文书种类), such as the handover sheet; a feature brings it. */
public interface DocumentKind {

    /** Stable name, such as {@code handover-sheet}. */
    String code();

    /** Who may have such a document made. */
    Right right();

    /** What a template of this kind may name. */
    DocumentPlaces places();

    /** The template that the product brings, a .docx. */
    byte[] standard();
}
