declare global {
	namespace App {
		interface PageData {
			language?: 'id' | 'en';
		}
	}
}

export {};
